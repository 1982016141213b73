/** What is asked of the database about the cycle, by subject. */
export * from './queries/blueprint.ts'
export * from './queries/cohorts.ts'
export * from './queries/occurrences.ts'
export * from './queries/people.ts'
export * from './queries/rows.ts'
