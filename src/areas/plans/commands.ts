/** What changes plans, by subject. */
export * from './commands/begin.ts'
export * from './commands/evaluation.ts'
export * from './commands/offers.ts'
export * from './commands/partners.ts'
export * from './commands/progress.ts'
export * from './commands/write.ts'
