/** What changes the contact budget and draws on it, by subject. */
export * from './commands/asks.ts'
export * from './commands/budget.ts'
