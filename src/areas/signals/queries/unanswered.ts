import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'

/** A signal that waits for an answer, with what it is about. */
export type UnansweredSignal = {
  id: string
  question: string
  guarantee: number | null
  instrumentId: string | null
  itemId: string | null
  bodyName: string
  raisedOn: Day
  dueOn: Day
}

/**
 * The signals that wait at some tables, the longest waiting first.
 * @param organisationId those about this school, or at a body of this school or institute; null for those at all other tables
 */
export async function findUnanswered(
  tx: Tx,
  tables: readonly string[] | 'all',
  organisationId: string | null,
): Promise<UnansweredSignal[]> {
  const at = tables === 'all' ? sql`true` : sql`s.body_id = any(${[...tables]}::uuid[])`
  const about =
    organisationId === null
      ? sql`o.kind is distinct from 'school'`
      : sql`(s.school_id = ${organisationId} or b.organisation_id = ${organisationId})`
  const { rows } = await sql<UnansweredSignal>`
    select s.id, s.question, s.guarantee, s.instrument_id as "instrumentId", s.instrument_item_id as "itemId",
      b.name as "bodyName", s.raised_on as "raisedOn", s.due_on as "dueOn"
    from signal s
    join body b on b.partnership_id = s.partnership_id and b.id = s.body_id
    left join organisation o on o.partnership_id = b.partnership_id and o.id = b.organisation_id
    where s.partnership_id = ${tx.scope.partnershipId} and s.state = 'open' and ${at} and ${about}
    order by s.raised_on, s.id
    limit 200`.execute(tx.db)
  return rows
}
