/** What can be changed about scans, by subject. */
export * from './commands/choices.ts'
export * from './commands/developmentPlan.ts'
export * from './commands/judgements.ts'
export * from './commands/lifecycle.ts'
export * from './commands/plan.ts'
export * from './commands/reminders.ts'
