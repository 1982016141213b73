/** What is read of panel interviews, by subject. */
export * from './queries/ask.ts'
export * from './queries/panel.ts'
export * from './queries/people.ts'
export * from './queries/settled.ts'
export * from './queries/talk.ts'
