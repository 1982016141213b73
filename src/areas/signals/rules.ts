/** The rules of signals, by subject. Pure: no clock, no chance, no database. */
export * from './rules/lifecycle.ts'
export * from './rules/standing.ts'
export * from './rules/tables.ts'
export * from './rules/urgency.ts'
export * from './rules/words.ts'
