import { type SqlBool, sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { MeetingState, MinutesState, Reply } from '../rules.ts'

/** A meeting in a list. */
export type ListedMeeting = {
  id: string
  bodyId: string
  bodyName: string
  /** The board, institute or school that the body is of. */
  organisationName: string | null
  seriesId: string | null
  title: string
  startsAt: Date
  endsAt: Date
  day: Day
  place: string
  online: boolean
  state: MeetingState
  minutesState: MinutesState
  /** How many items are on its agenda. */
  items: number
  /** Whether the person who asks was invited, and what they replied. */
  invited: boolean
  reply: Reply | null
}

function listed(tx: Tx) {
  return tx.db
    .selectFrom('meeting')
    .innerJoin('body', (join) =>
      join.onRef('body.partnershipId', '=', 'meeting.partnershipId').onRef('body.id', '=', 'meeting.bodyId'),
    )
    .leftJoin('organisation', (join) =>
      join
        .onRef('organisation.partnershipId', '=', 'body.partnershipId')
        .onRef('organisation.id', '=', 'body.organisationId'),
    )
    .leftJoin('invitee as mine', (join) =>
      join
        .onRef('mine.partnershipId', '=', 'meeting.partnershipId')
        .onRef('mine.meetingId', '=', 'meeting.id')
        .on('mine.personId', '=', tx.scope.personId),
    )
    .where('meeting.partnershipId', '=', tx.scope.partnershipId)
    .select((eb) => [
      'meeting.id',
      'meeting.bodyId',
      'body.name as bodyName',
      'organisation.name as organisationName',
      'meeting.seriesId',
      'meeting.title',
      'meeting.startsAt',
      'meeting.endsAt',
      sql<Day>`(meeting.starts_at at time zone 'Europe/Amsterdam')::date`.as('day'),
      'meeting.place',
      sql<boolean>`meeting.online_address <> ''`.as('online'),
      'meeting.state',
      'meeting.minutesState',
      eb
        .selectFrom('agendaEntry')
        .whereRef('agendaEntry.partnershipId', '=', 'meeting.partnershipId')
        .whereRef('agendaEntry.meetingId', '=', 'meeting.id')
        .select((at) => at.fn.countAll<number>().as('number'))
        .$asScalar()
        .$notNull()
        .as('items'),
      sql<boolean>`mine.person_id is not null`.as('invited'),
      'mine.reply',
    ])
    .$narrowType<{ state: MeetingState; minutesState: MinutesState; reply: Reply | null }>()
}

/** Of these bodies, or to which this person was invited. */
const ofBodiesOrInvited = (bodyIds: readonly string[]) =>
  sql<SqlBool>`(meeting.body_id = any(${[...bodyIds]}::uuid[]) or mine.person_id is not null)`

/** What is still to be held: the first one first. Overdue ones are among them. */
export async function findComingMeetings(tx: Tx, bodyIds: readonly string[]): Promise<ListedMeeting[]> {
  return listed(tx)
    .where(ofBodiesOrInvited(bodyIds))
    .where('meeting.state', 'in', ['planned', 'convened'])
    .orderBy('meeting.startsAt')
    .orderBy('meeting.id')
    .execute()
}

/** What was held or cancelled: the last one first. */
export async function findPastMeetings(
  tx: Tx,
  bodyIds: readonly string[],
  { limit }: { limit: number },
): Promise<ListedMeeting[]> {
  return listed(tx)
    .where(ofBodiesOrInvited(bodyIds))
    .where('meeting.state', 'in', ['closed', 'cancelled'])
    .orderBy('meeting.startsAt', 'desc')
    .orderBy('meeting.id')
    .limit(limit)
    .execute()
}

/** The meetings of a series, in order. */
export async function findMeetingsOfSeries(tx: Tx, seriesId: string): Promise<ListedMeeting[]> {
  return listed(tx).where('meeting.seriesId', '=', seriesId).orderBy('meeting.startsAt').orderBy('meeting.id').execute()
}

/** The coming meetings of a body on whose agenda something can come: the first one first. */
export async function findComingOfBody(tx: Tx, bodyId: string): Promise<ListedMeeting[]> {
  return listed(tx)
    .where('meeting.bodyId', '=', bodyId)
    .where('meeting.state', 'in', ['planned', 'convened'])
    .orderBy('meeting.startsAt')
    .orderBy('meeting.id')
    .execute()
}
