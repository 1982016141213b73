import type { Tx } from '../../../platform/database/scope.ts'
import type { CalendarMeeting } from '../calendar/calendarMeeting.ts'
import type { MeetingState } from '../rules.ts'

/** Meetings as calendars take them over. */
export function calendarMeetings(tx: Tx) {
  return tx.db
    .selectFrom('meeting')
    .innerJoin('body', (join) =>
      join.onRef('body.partnershipId', '=', 'meeting.partnershipId').onRef('body.id', '=', 'meeting.bodyId'),
    )
    .where('meeting.partnershipId', '=', tx.scope.partnershipId)
    .select([
      'meeting.id',
      'body.name as bodyName',
      'meeting.title',
      'meeting.startsAt',
      'meeting.endsAt',
      'meeting.place',
      'meeting.onlineAddress',
      'meeting.remarks',
      'meeting.state',
      'meeting.cancelledBecause',
      'meeting.sequence',
    ])
    .$narrowType<{ state: MeetingState }>()
}

export async function findCalendarMeeting(tx: Tx, meetingId: string): Promise<CalendarMeeting> {
  return calendarMeetings(tx).where('meeting.id', '=', meetingId).executeTakeFirstOrThrow()
}
