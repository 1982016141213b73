import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { CalendarPart } from '../../../platform/mail.ts'
import { type CalendarMeeting, eventOf, prodId, type Sender } from './calendarMeeting.ts'

/** Why somebody gets a letter about a meeting. */
export type InvitationOccasion = 'invited' | 'changed' | 'cancelled' | 'uninvited'

type Invitation = {
  occasion: InvitationOccasion
  meeting: CalendarMeeting
  to: { name: string; email: string }
  sender: Sender
  now: Date
}

/**
 * What a letter about a meeting tells the calendar of whoever gets it (RFC 5546). Only the reader stands in it as invited:
 * nobody's address goes to others. It does not ask for a reply by mail, which nobody would read; one replies on the page.
 */
export function invitationCalendar({ occasion, meeting, to, sender, now }: Invitation): CalendarPart {
  const withdraws = occasion === 'cancelled' || occasion === 'uninvited'
  const calendar = ical({ prodId, method: withdraws ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST })
  calendar.createEvent({
    ...eventOf(meeting, sender, now),
    status: statusOf(occasion),
    attendees: [
      {
        name: to.name,
        email: to.email,
        role: ICalAttendeeRole.REQ,
        status: ICalAttendeeStatus.NEEDSACTION,
        rsvp: false,
      },
    ],
  })
  return { method: withdraws ? 'CANCEL' : 'REQUEST', content: calendar.toString() }
}

/** RFC 5546, 3.2.5: without a status when the meeting goes on without this person. */
function statusOf(occasion: InvitationOccasion): ICalEventStatus | null {
  switch (occasion) {
    case 'invited':
    case 'changed':
      return ICalEventStatus.CONFIRMED
    case 'cancelled':
      return ICalEventStatus.CANCELLED
    case 'uninvited':
      return null
  }
}
