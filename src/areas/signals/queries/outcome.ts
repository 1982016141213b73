import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { ActionState, Verdict } from '../../followup/index.ts'

/** An action that was agreed because of a signal, as whoever raised it may read it. */
export type SignalAction = {
  id: string
  what: string
  /** The body that does it together; who it is otherwise concerns only that body. */
  ownerBodyName: string | null
  dueOn: Day
  state: ActionState
  verdict: Verdict | null
  brought: string
  droppedBecause: string | null
}

/** What was agreed because of a signal, and what came of it. */
export async function findActionsOf(tx: Tx, signalId: string): Promise<SignalAction[]> {
  const { rows } = await sql<SignalAction>`
    select a.id, a.what, b.name as "ownerBodyName", a.due_on as "dueOn", a.state, a.verdict, a.brought,
      a.dropped_because as "droppedBecause"
    from action a
    left join body b on b.partnership_id = a.partnership_id and b.id = a.owner_body_id
    where a.partnership_id = ${tx.scope.partnershipId} and a.signal_id = ${signalId}
    order by a.due_on, a.id`.execute(tx.db)
  return rows
}

/** The questions of some signals, by id. */
export async function findQuestions(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('signal')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', 'in', ids)
    .select(['id', 'question'])
    .execute()
  return new Map(rows.map(({ id, question }) => [id, question]))
}

/** How a signal stands, for whoever brought it about and may not read its road. */
export type SignalAnswer = { bodyName: string; dueOn: Day; answer: string | null }

export async function findSignalAnswer(tx: Tx, signalId: string): Promise<SignalAnswer | undefined> {
  const { rows } = await sql<SignalAnswer>`
    select b.name as "bodyName", s.due_on as "dueOn", step.text as answer
    from signal s
    join body b on b.partnership_id = s.partnership_id and b.id = s.body_id
    left join signal_step step on step.partnership_id = s.partnership_id and step.signal_id = s.id
      and step.kind in ('taken-up', 'declined')
    where s.partnership_id = ${tx.scope.partnershipId} and s.id = ${signalId}`.execute(tx.db)
  return rows[0]
}
