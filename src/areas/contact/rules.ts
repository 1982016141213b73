/** The rules of the contact budget, by subject. */
export * from './rules/allocation.ts'
export * from './rules/register.ts'
