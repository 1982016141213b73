/** What is written about meetings, by subject. */
export * from './commands/agenda.ts'
export * from './commands/invitations.ts'
