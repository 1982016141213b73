/** What is read about plans, by subject. */
export * from './queries/content.ts'
export * from './queries/evaluation.ts'
export * from './queries/live.ts'
export * from './queries/offers.ts'
export * from './queries/partners.ts'
export * from './queries/plans.ts'
export * from './queries/progress.ts'
