import { attempt } from '../../../platform/database/refusal.ts'
import type { Tx } from '../../../platform/database/scope.ts'

/** What came of a change: saved; somebody changed the same meanwhile; or the budget was adopted, and holds what is planned. */
export type Saved = 'saved' | 'stale' | 'adopted'

/**
 * Lets one at a time change a budget, and counts it as changed.
 * @param seen how it was when this person looked; left out, whatever it is now
 * @returns whether it still was so
 */
export async function lockBudget(tx: Tx, budgetId: string, seen?: number): Promise<boolean> {
  const locked = await tx.db
    .updateTable('budget')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', budgetId)
    .$if(seen !== undefined, (query) => query.where('revision', '=', seen ?? 0))
    .returning('id')
    .executeTakeFirst()
  return locked !== undefined
}

/** Writes what the database refuses once the budget is adopted, however shortly before that this person looked. */
export async function unlessAdopted(tx: Tx, write: () => Promise<unknown>): Promise<'saved' | 'adopted'> {
  const written = await attempt(tx, write)
  if (written.ok) return 'saved'
  if (written.constraint === 'budget_adopted') return 'adopted'
  throw new Error(`a change of a budget was refused by ${written.constraint}`)
}
