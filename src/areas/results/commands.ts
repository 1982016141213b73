/** What is changed of results, by subject. */
export * from './commands/count.ts'
export * from './commands/remarks.ts'
export * from './commands/store.ts'
