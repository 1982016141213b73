/** What is read of surveys, by subject. */
export * from './queries/audience.ts'
export * from './queries/foreseen.ts'
export * from './queries/invitations.ts'
export * from './queries/paper.ts'
export * from './queries/pulses.ts'
export * from './queries/questionnaire.ts'
export * from './queries/survey.ts'
