/** What is written about talks, by subject. */
export * from './commands/evaluation.ts'
export * from './commands/personal.ts'
export * from './commands/sharing.ts'
