/** What is changed of results, by subject. */
export * from './commands/store.ts'
