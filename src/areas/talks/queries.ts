/** What is read about talks, by subject. */
export * from './queries/counts.ts'
export * from './queries/lists.ts'
export * from './queries/people.ts'
export * from './queries/school.ts'
export * from './queries/sharing.ts'
export * from './queries/talk.ts'
