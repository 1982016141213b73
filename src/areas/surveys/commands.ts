/** What is done to surveys, by subject. */
export * from './commands/answer.ts'
export * from './commands/count.ts'
export * from './commands/door.ts'
export * from './commands/letters.ts'
export * from './commands/lifecycle.ts'
export * from './commands/plan.ts'
export * from './commands/pulses.ts'
