/** The rules of the yearly talks, by subject. Pure: no clock, no chance, no database. */
export * from './rules/roles.ts'
export * from './rules/standing.ts'
export * from './rules/words.ts'
