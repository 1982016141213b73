import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { MinutesText } from '../minutes.ts'

/** The minutes of a meeting as they were approved; undefined before that. */
export async function findApprovedMinutes(tx: Tx, meetingId: string): Promise<MinutesText | undefined> {
  const row = await tx.db
    .selectFrom('meeting')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', meetingId)
    .where('minutesState', '=', 'approved')
    .select(sql<MinutesText>`minutes`.as('minutes'))
    .executeTakeFirst()
  return row?.minutes
}

/** A meeting whose minutes wait for approval. */
export type OfferedMinutes = { meetingId: string; title: string; day: Day; bodyId: string }

/** Of a body's earlier meetings, those whose minutes wait for approval and are on nobody's agenda yet. */
export async function findMinutesToApprove(tx: Tx, bodyId: string, before: Date): Promise<OfferedMinutes[]> {
  return tx.db
    .selectFrom('meeting')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('bodyId', '=', bodyId)
    .where('state', '=', 'closed')
    .where('minutesState', '=', 'offered')
    .where('startsAt', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('agendaItem')
            .whereRef('agendaItem.partnershipId', '=', 'meeting.partnershipId')
            .whereRef('agendaItem.minutesOf', '=', 'meeting.id')
            .where('agendaItem.state', '=', 'open')
            .select('agendaItem.id'),
        ),
      ),
    )
    .select([
      'id as meetingId',
      'title',
      sql<Day>`(starts_at at time zone 'Europe/Amsterdam')::date`.as('day'),
      'bodyId',
    ])
    .orderBy('startsAt')
    .execute()
}

/** The last minutes of a body that were offered or approved: the newest first. */
export async function findLastMinutes(tx: Tx, bodyId: string): Promise<OfferedMinutes[]> {
  return tx.db
    .selectFrom('meeting')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('bodyId', '=', bodyId)
    .where('state', '=', 'closed')
    .where('minutesState', 'in', ['offered', 'approved'])
    .select([
      'id as meetingId',
      'title',
      sql<Day>`(starts_at at time zone 'Europe/Amsterdam')::date`.as('day'),
      'bodyId',
    ])
    .orderBy('startsAt', 'desc')
    .limit(3)
    .execute()
}
