/** What is written about signals, by subject. */
export * from './commands/raise.ts'
