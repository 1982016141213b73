/** The rules of surveys, by subject. */
export * from './rules/expected.ts'
export * from './rules/lifecycle.ts'
export * from './rules/promise.ts'
export * from './rules/pulses.ts'
export * from './rules/reminders.ts'
export * from './rules/words.ts'
