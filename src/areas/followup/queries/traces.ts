import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/scope.ts'

/** How many actions somebody has, and how often they wrote down how one went. */
export async function countTraces(tx: Tx, personId: string): Promise<{ actions: number; reviews: number }> {
  const { rows } = await sql<{ actions: number; reviews: number }>`select
    (select count(*)::integer from action where partnership_id = ${tx.scope.partnershipId} and owner_id = ${personId}) as actions,
    (select count(*)::integer from action_review where partnership_id = ${tx.scope.partnershipId} and by_id = ${personId}) as reviews`.execute(
    tx.db,
  )
  return rows[0] ?? { actions: 0, reviews: 0 }
}
