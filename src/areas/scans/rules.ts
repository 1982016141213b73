/** The rules of the scan, by subject. Pure: no clock, no chance, no database. */

export * from './rules/aggregate.ts'
export * from './rules/agreement.ts'
export * from './rules/level.ts'
export * from './rules/lifecycle.ts'
export * from './rules/readiness.ts'
export * from './rules/talkOrder.ts'
