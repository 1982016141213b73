/** What is read of surveys, by subject. */
export * from './queries/survey.ts'
