/** What may be sent in about plans, by subject. */
export * from './forms/arrange.ts'
export * from './forms/begin.ts'
export * from './forms/evaluation.ts'
export * from './forms/lifecycle.ts'
export * from './forms/offers.ts'
export * from './forms/partners.ts'
export * from './forms/progress.ts'
export * from './forms/write.ts'
