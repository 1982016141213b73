import type { Tx } from '../../../platform/database/scope.ts'
import { type BudgetLineName, findBudgetLines as findLinesOfYear } from '../../finance/index.ts'
import type { Plan } from './plans.ts'

/** The lines that an activity of a plan can be paid from; none for the plan of one partner. */
export const findBudgetLines = async (tx: Tx, { schoolYear, organisation }: Plan): Promise<BudgetLineName[]> =>
  organisation ? [] : findLinesOfYear(tx, schoolYear)
