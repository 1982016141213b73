import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { CalendarMeeting } from '../calendar/calendarMeeting.ts'
import type { MeetingState } from '../rules.ts'

/** Meetings as calendars take them over. */
function calendarMeetings(tx: Tx) {
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

/**
 * What belongs in the calendar of this person: what they were invited to, and what is planned for the bodies they sit in
 * now. A year back, and all that lies ahead.
 */
export async function findOwnCalendar(tx: Tx, today: Day): Promise<CalendarMeeting[]> {
  const { personId } = tx.scope
  return calendarMeetings(tx)
    .where('meeting.startsAt', '>=', sql<Date>`${today}::date - interval '1 year'`)
    .where((eb) =>
      eb.or([
        eb.exists(
          eb
            .selectFrom('invitee')
            .whereRef('invitee.partnershipId', '=', 'meeting.partnershipId')
            .whereRef('invitee.meetingId', '=', 'meeting.id')
            .where('invitee.personId', '=', personId)
            .select('invitee.personId'),
        ),
        eb.and([
          // Who is invited is only known when it is convened.
          eb('meeting.state', '=', 'planned'),
          sql<boolean>`exists (select from seated(${today}) s where s.partnership_id = meeting.partnership_id
            and s.body_id = meeting.body_id and s.person_id = ${personId})`,
        ]),
      ]),
    )
    .orderBy('meeting.startsAt')
    .orderBy('meeting.id')
    .execute()
}

/** The secret address of one's own calendar, without the secret: that is kept nowhere. */
export type CalendarFeed = { id: string; createdAt: Date }

export async function findOwnFeed(tx: Tx): Promise<CalendarFeed | undefined> {
  return tx.db
    .selectFrom('calendarFeed')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('personId', '=', tx.scope.personId)
    .select(['id', 'createdAt'])
    .executeTakeFirst()
}

export async function findPartnershipName(tx: Tx): Promise<string> {
  const { name } = await tx.db
    .selectFrom('partnership')
    .where('id', '=', tx.scope.partnershipId)
    .select('name')
    .executeTakeFirstOrThrow()
  return name
}
