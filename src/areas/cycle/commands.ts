/** What changes the cycle, by subject. */
export * from './commands/fulfil.ts'
