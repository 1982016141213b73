/** What is read for the cockpit, by subject: numbers, put together by guarantee in the database. */
export * from './queries/agreed.ts'
export * from './queries/below.ts'
export * from './queries/said.ts'
export * from './queries/scans.ts'
export * from './queries/waiting.ts'
