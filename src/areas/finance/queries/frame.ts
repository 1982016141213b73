import type { Tx } from '../../../platform/database/scope.ts'
import type { Who } from '../../../platform/web/who.ts'
import { budgetPolicy } from '../policy.ts'
import type { Budget } from './budgets.ts'
import { type BudgetLine, findLines, findStudentCounts, type StudentCount } from './lines.ts'

/** A budget as somebody may read it: the lines and the numbers of students that are theirs to see. */
export type Frame = {
  budget: Budget
  lines: readonly BudgetLine[]
  counts: readonly StudentCount[]
  /** Whether that is all there is, so that it can be said what is left of the whole. */
  whole: boolean
}

export async function findFrame(tx: Tx, who: Who, budget: Budget): Promise<Frame> {
  const isSeen = (one: Pick<BudgetLine, 'place'>) => budgetPolicy.seeAt.allows(who, one.place)
  return {
    budget,
    lines: (await findLines(tx, budget.id)).filter(isSeen),
    counts: (await findStudentCounts(tx, budget.id)).filter(isSeen),
    whole: budgetPolicy.seeAll.allows(who, undefined),
  }
}
