/** What is written about conversations, by subject. */
export * from './commands/close.ts'
export * from './commands/groups.ts'
export * from './commands/prepare.ts'
export * from './commands/steps.ts'
