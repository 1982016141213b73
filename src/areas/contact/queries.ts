/** What is read about the contact budget, by subject. */
export * from './queries/budget.ts'
export * from './queries/foresee.ts'
export * from './queries/register.ts'
export * from './queries/wishes.ts'
