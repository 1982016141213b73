/** The rules of what comes back, by subject. Pure: no clock, no chance, no database. */
export * from './rules/actionLife.ts'
export * from './rules/commitments.ts'
export * from './rules/lookBack.ts'
export * from './rules/reminders.ts'
