/** What is read about signals, by subject. */
export * from './queries/lists.ts'
export * from './queries/outcome.ts'
export * from './queries/raising.ts'
export * from './queries/signal.ts'
export * from './queries/tables.ts'
export * from './queries/trail.ts'
export * from './queries/unanswered.ts'
export * from './queries/waysOn.ts'
