/** The rules of a conversation with a framework, by subject. Pure: no clock, no chance, no database. */

export * from './rules/clock.ts'
export * from './rules/groups.ts'
export * from './rules/items.ts'
export * from './rules/lifecycle.ts'
export * from './rules/limits.ts'
export * from './rules/report.ts'
