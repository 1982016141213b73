/** What changes the cycle, by subject. */
export * from './commands/blueprint.ts'
export * from './commands/cohorts.ts'
export * from './commands/fulfil.ts'
export * from './commands/grow.ts'
export * from './commands/rows.ts'
export * from './commands/settle.ts'
