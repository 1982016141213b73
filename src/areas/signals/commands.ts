/** What is written about signals, by subject. */
export * from './commands/agenda.ts'
export * from './commands/raise.ts'
export * from './commands/steps.ts'
