/** What is read about conversations, by subject. */
export * from './queries/dialogue.ts'
