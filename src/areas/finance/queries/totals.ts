import type { Tx } from '../../../platform/database/scope.ts'
import type { Who } from '../../../platform/web/who.ts'
import { budgetPolicy } from '../policy.ts'
import { byKind, type LineKind, type Totals, totalsOf } from '../rules.ts'
import { findBudgetOfYear } from './budgets.ts'
import { findLines } from './lines.ts'

/** How a school year's budget stands, in cents, by kind and in all: of the lines that this person may see. */
export type BudgetStanding = {
  budgetId: string
  adopted: boolean
  total: Totals
  kinds: readonly { kind: LineKind; totals: Totals }[]
}

/**
 * For the cockpit.
 * @param boardId only of this board and its schools; null of all that this person may see
 * @returns undefined without a budget, and for whom it is not meant
 */
export async function findBudgetStanding(
  tx: Tx,
  who: Who,
  schoolYear: number,
  boardId: string | null = null,
): Promise<BudgetStanding | undefined> {
  if (!budgetPolicy.see.allows(who, undefined)) return undefined
  const budget = await findBudgetOfYear(tx, schoolYear)
  if (!budget) return undefined
  const lines = (await findLines(tx, budget.id)).filter(
    ({ place }) =>
      budgetPolicy.seeAt.allows(who, place) &&
      (boardId === null || place?.id === boardId || place?.boardId === boardId),
  )
  return {
    budgetId: budget.id,
    adopted: budget.adoptedOn !== null,
    total: totalsOf(lines),
    kinds: byKind(lines).map(({ kind, totals }) => ({ kind, totals })),
  }
}
