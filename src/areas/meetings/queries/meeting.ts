import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { type Body, findBody } from '../../bodies/index.ts'
import { daysAfter } from '../../partnership/index.ts'
import type { MeetingState, MinutesState } from '../rules.ts'

/** A meeting, as one person looks at it. */
export type Meeting = {
  id: string
  body: Body
  seriesId: string | null
  title: string
  startsAt: Date
  endsAt: Date
  /** The day it is on in the Netherlands. */
  day: Day
  place: string
  onlineAddress: string
  remarks: string
  state: MeetingState
  cancelledBecause: string | null
  sequence: number
  minutesState: MinutesState
  approvedIn: string | null
  revision: number
  /** Whether this person was invited, for this once or because of a seat. */
  invited: boolean
}

export async function findMeeting(tx: Tx, id: string, today: Day): Promise<Meeting | undefined> {
  const row = await tx.db
    .selectFrom('meeting')
    .where('meeting.partnershipId', '=', tx.scope.partnershipId)
    .where('meeting.id', '=', id)
    .select((eb) => [
      'meeting.id',
      'meeting.bodyId',
      'meeting.seriesId',
      'meeting.title',
      'meeting.startsAt',
      'meeting.endsAt',
      sql<Day>`(meeting.starts_at at time zone 'Europe/Amsterdam')::date`.as('day'),
      'meeting.place',
      'meeting.onlineAddress',
      'meeting.remarks',
      'meeting.state',
      'meeting.cancelledBecause',
      'meeting.sequence',
      'meeting.minutesState',
      'meeting.approvedIn',
      'meeting.revision',
      eb
        .exists(
          eb
            .selectFrom('invitee')
            .whereRef('invitee.partnershipId', '=', 'meeting.partnershipId')
            .whereRef('invitee.meetingId', '=', 'meeting.id')
            .where('invitee.personId', '=', tx.scope.personId)
            .select('invitee.personId'),
        )
        .$castTo<boolean>()
        .as('invited'),
    ])
    .$narrowType<{ state: MeetingState; minutesState: MinutesState }>()
    .executeTakeFirst()
  const body = row && (await findBody(tx, row.bodyId, today))
  if (!row || !body) return undefined
  const { bodyId: _, ...meeting } = row
  return { ...meeting, body }
}

/**
 * By which day a body owes an answer to what arrives today: the day of its next meeting but one, or whichever number it
 * set; when not so many are planned, twelve weeks from today.
 */
export async function findAnswerDay(tx: Tx, body: Pick<Body, 'id' | 'answerWithin'>, today: Day): Promise<Day> {
  const { rows } = await sql<{ day: Day }>`
    select (starts_at at time zone 'Europe/Amsterdam')::date as day from meeting
    where partnership_id = ${tx.scope.partnershipId} and body_id = ${body.id} and state in ('planned', 'convened')
      and (starts_at at time zone 'Europe/Amsterdam')::date > ${today}::date
    order by starts_at offset ${body.answerWithin - 1} limit 1`.execute(tx.db)
  const [planned] = rows
  if (planned) return planned.day
  return daysAfter(today, 84)
}
