/** The rules of the cockpit, by subject. Pure: no clock, no chance, no database. */
export * from './rules/place.ts'
export * from './rules/spread.ts'
