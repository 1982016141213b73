/** The rules of meetings, by subject. Pure: no clock, no chance, no database. */

export * from './rules/agenda.ts'
export * from './rules/lifecycle.ts'
export * from './rules/reconcile.ts'
export * from './rules/series.ts'
export * from './rules/times.ts'
export * from './rules/words.ts'
