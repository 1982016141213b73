/** What is read about what comes back, by subject. */

export * from './queries/actionLists.ts'
export * from './queries/actions.ts'
export * from './queries/atSchool.ts'
export * from './queries/atTable.ts'
export * from './queries/commitments.ts'
export * from './queries/lookBack.ts'
export * from './queries/ownCommitments.ts'
export * from './queries/reminders.ts'
export * from './queries/reviews.ts'
export * from './queries/traces.ts'
export * from './queries/trail.ts'
