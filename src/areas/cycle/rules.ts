/** The rules of the cycle, by subject. Pure: no clock, no chance, no database. */
export * from './rules/activities.ts'
export * from './rules/falling.ts'
export * from './rules/years.ts'
