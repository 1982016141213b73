/** What is read about conversations, by subject. */
export * from './queries/board.ts'
export * from './queries/dialogue.ts'
export * from './queries/group.ts'
export * from './queries/history.ts'
export * from './queries/origins.ts'
export * from './queries/people.ts'
export * from './queries/report.ts'
export * from './queries/trail.ts'
