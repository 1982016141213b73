import type { ICalEventData } from 'ical-generator'
import type { Config } from '../../../platform/config.ts'
import type { MeetingState } from '../rules.ts'

/** A meeting as calendars take it over. */
export type CalendarMeeting = {
  id: string
  bodyName: string
  title: string
  startsAt: Date
  endsAt: Date
  place: string
  onlineAddress: string
  remarks: string
  state: MeetingState
  cancelledBecause: string | null
  /** RFC 5545: the higher one counts. */
  sequence: number
}

/** Where this site is, and in whose name it sends letters. */
export type Sender = Pick<Config, 'origin' | 'mailFrom'>

/** Who makes the calendars, as RFC 5545 wants to know. */
export const prodId = { company: 'Peilstok', product: 'Peilstok', language: 'NL' }

export const pageOf = ({ id }: Pick<CalendarMeeting, 'id'>): string => `/meetings/${id}`

/**
 * A meeting as an event of RFC 5545. Its UID is the same in each letter and in the feed, so that a calendar knows it again.
 * Its times are in UTC: it is at one moment, and a calendar shows that by the clock of whoever looks.
 * @param now goes into DTSTAMP: of two with the same sequence the later one counts
 */
export function eventOf(meeting: CalendarMeeting, { origin, mailFrom }: Sender, now: Date): ICalEventData {
  const page = origin + pageOf(meeting)
  const { place, onlineAddress, remarks } = meeting
  return {
    id: `${meeting.id}@${new URL(origin).hostname}`,
    sequence: meeting.sequence,
    stamp: now,
    start: meeting.startsAt,
    end: meeting.endsAt,
    summary: meeting.title,
    location: [place, onlineAddress].filter(Boolean).join(' · ') || null,
    description: [onlineAddress && `Online: ${onlineAddress}`, remarks, `Agenda en stukken: ${page}`]
      .filter(Boolean)
      .join('\n\n'),
    url: page,
    organizer: { name: meeting.bodyName, email: addressIn(mailFrom) },
  }
}

/** The address in `Samen <samen@voorbeeld.nl>`, or the whole when it is only that. */
const addressIn = (sender: string): string => /<([^<>]+)>/.exec(sender)?.[1] ?? sender.trim()
