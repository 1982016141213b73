/** What is read about meetings, by subject. */
export * from './queries/agenda.ts'
export * from './queries/backlog.ts'
export * from './queries/calendar.ts'
export * from './queries/invitees.ts'
export * from './queries/lists.ts'
export * from './queries/meeting.ts'
export * from './queries/minutes.ts'
export * from './queries/series.ts'
