/** What changes the financieel kader, by subject. */
export * from './commands/begin.ts'
export * from './commands/frame.ts'
export * from './commands/importing.ts'
export * from './commands/lines.ts'
