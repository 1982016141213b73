/** What is read about plans, by subject. */
export * from './queries/content.ts'
export * from './queries/live.ts'
export * from './queries/plans.ts'
