/** What is written about what comes back, by subject. */
export * from './commands/actions.ts'
export * from './commands/commitments.ts'
export * from './commands/reminders.ts'
export * from './commands/writeCommitment.ts'
