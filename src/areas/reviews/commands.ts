/** What is written about peer reviews, by subject. */
export * from './commands/dossier.ts'
export * from './commands/findings.ts'
export * from './commands/lifecycle.ts'
export * from './commands/national.ts'
export * from './commands/panel.ts'
export * from './commands/plan.ts'
export * from './commands/programme.ts'
export * from './commands/writing.ts'
