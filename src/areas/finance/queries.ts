/** What is read of the financieel kader, by subject. */
export * from './queries/adoption.ts'
export * from './queries/budgets.ts'
export * from './queries/frame.ts'
export * from './queries/importing.ts'
export * from './queries/lines.ts'
export * from './queries/places.ts'
