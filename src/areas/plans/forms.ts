/** What may be sent in about plans, by subject. */
export * from './forms/begin.ts'
export * from './forms/write.ts'
