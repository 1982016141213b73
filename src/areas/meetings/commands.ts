/** What is written about meetings, by subject. */
export * from './commands/agenda.ts'
