/** What is read about what comes back, by subject. */
export * from './queries/actions.ts'
export * from './queries/ownCommitments.ts'
