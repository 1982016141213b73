/** What is asked of the database about the cycle, by subject. */
export * from './queries/blueprint.ts'
