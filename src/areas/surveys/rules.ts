/** The rules of surveys, by subject. */
export * from './rules/lifecycle.ts'
export * from './rules/words.ts'
