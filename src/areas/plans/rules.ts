/** The rules of plans, by subject. Pure: no clock, no chance, no database. */
export * from './rules/completeness.ts'
export * from './rules/lifecycle.ts'
export * from './rules/limits.ts'
export * from './rules/words.ts'
export * from './rules/writing.ts'
