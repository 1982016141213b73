/** What is read of the financieel kader, by subject. */
export * from './queries/budgets.ts'
export * from './queries/lines.ts'
export * from './queries/totals.ts'
