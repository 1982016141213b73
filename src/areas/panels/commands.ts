/** What changes panel interviews, by subject. */
export * from './commands/findings.ts'
export * from './commands/guests.ts'
export * from './commands/lifecycle.ts'
export * from './commands/plan.ts'
export * from './commands/questions.ts'
