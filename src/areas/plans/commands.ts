/** What changes plans, by subject. */
export * from './commands/begin.ts'
export * from './commands/write.ts'
