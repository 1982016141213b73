/** What changes the partnership, by subject. */
export * from './commands/appointments.ts'
export * from './commands/invitations.ts'
export * from './commands/organisations.ts'
export * from './commands/partnership.ts'
export * from './commands/people.ts'
export * from './commands/roles.ts'
