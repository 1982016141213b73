/** The rules of candidacies, by subject. Pure: no clock, no chance, no database. */
export * from './rules/lifecycle.ts'
export * from './rules/next.ts'
export * from './rules/words.ts'
