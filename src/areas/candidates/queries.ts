/** What is read about candidacies, by subject. */
export * from './queries/beginning.ts'
export * from './queries/candidacy.ts'
export * from './queries/lists.ts'
export * from './queries/people.ts'
export * from './queries/scans.ts'
export * from './queries/traces.ts'
