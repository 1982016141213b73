export { financeActivities } from './activity.ts'
export { budgetPolicy } from './policy.ts'
export {
  type BudgetLineName,
  type BudgetStanding,
  findBudgetLines,
  findBudgetStanding,
} from './queries.ts'
export { amountInWords, kindNames, type LineKind, lineKinds, type Place, type Totals } from './rules.ts'
