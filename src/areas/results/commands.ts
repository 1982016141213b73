/** What is changed of results, by subject. */
export * from './commands/ambition.ts'
export * from './commands/count.ts'
export * from './commands/remarks.ts'
export * from './commands/store.ts'
