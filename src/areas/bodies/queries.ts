/** What is read about bodies, by subject. */
export * from './queries/body.ts'
