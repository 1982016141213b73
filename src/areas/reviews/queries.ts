/** What is read about peer reviews, by subject. */
export * from './queries/dossier.ts'
export * from './queries/findings.ts'
export * from './queries/known.ts'
export * from './queries/lists.ts'
export * from './queries/national.ts'
export * from './queries/people.ts'
export * from './queries/prepare.ts'
export * from './queries/review.ts'
