export { financeActivities } from './activity.ts'
export { budgetDocumentTask } from './document.ts'
export { financeInPartnership } from './partnership.tsx'
export { budgetPolicy } from './policy.ts'
export {
  type BudgetLineName,
  findBudgetLines,
} from './queries.ts'
export { financeRoutes } from './routes.tsx'
export { amountInWords, costOf, kindNames, type LineKind, lineKinds, type Place, type Totals } from './rules.ts'
export { readWorkbookTask } from './tasks.ts'
