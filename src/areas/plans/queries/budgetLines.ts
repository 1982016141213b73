import type { Tx } from '../../../platform/database/scope.ts'
import type { Plan } from './plans.ts'

/** A line of the budget of the same school year. */
export type BudgetLineName = { id: string; title: string }

/** The lines that an activity of a plan can be paid from; none for the plan of one partner. */
export async function findBudgetLines(tx: Tx, { schoolYear, organisation }: Plan): Promise<BudgetLineName[]> {
  if (organisation) return []
  return tx.db
    .selectFrom('budgetLine as line')
    .innerJoin('budget', (join) =>
      join.onRef('budget.partnershipId', '=', 'line.partnershipId').onRef('budget.id', '=', 'line.budgetId'),
    )
    .where('line.partnershipId', '=', tx.scope.partnershipId)
    .where('budget.schoolYear', '=', schoolYear)
    .orderBy('line.position')
    .orderBy('line.id')
    .select(['line.id', 'line.title'])
    .execute()
}
