/** What is read about meetings, by subject. */
export * from './queries/agenda.ts'
export * from './queries/meeting.ts'
