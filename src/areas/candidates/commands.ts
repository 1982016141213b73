/** What is written about candidacies, by subject. */
export * from './commands/begin.ts'
export * from './commands/steps.ts'
