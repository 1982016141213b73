export { askContacts, lockContacts, planContacts, releaseContacts } from './commands.ts'
export { type AskOf, type Foreseen, findBudget, foreseeContacts, type NewAsk } from './queries.ts'
export { askInWords, budgetInWords, byReason, reasonInWords } from './reasons.ts'
export { type Ask, type Budget, type Displaced, type NotReached, priorities, type Reason } from './rules.ts'
