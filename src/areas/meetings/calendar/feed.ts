import ical, { ICalEventStatus } from 'ical-generator'
import type { MeetingState } from '../rules.ts'
import { type CalendarMeeting, eventOf, prodId, type Sender } from './calendarMeeting.ts'

/** How often a calendar should look again, in seconds. Outlook and Google take their own time all the same. */
const lookAgainAfter = 3600

type Feed = { name: string; meetings: readonly CalendarMeeting[]; sender: Sender; now: Date }

/** Somebody's meetings as a calendar to subscribe to (RFC 5545, with the name and refresh rate of RFC 7986). */
export function feedCalendar({ name, meetings, sender, now }: Feed): string {
  const calendar = ical({ prodId, name, ttl: lookAgainAfter })
  for (const meeting of meetings)
    calendar.createEvent({ ...eventOf(meeting, sender, now), status: statusOf(meeting.state) })
  return calendar.toString()
}

function statusOf(state: MeetingState): ICalEventStatus {
  switch (state) {
    case 'planned':
      return ICalEventStatus.TENTATIVE
    case 'convened':
    case 'closed':
      return ICalEventStatus.CONFIRMED
    case 'cancelled':
      return ICalEventStatus.CANCELLED
  }
}
