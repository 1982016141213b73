/** The rules of panel interviews, by subject. */
export * from './rules/lifecycle.ts'
export * from './rules/names.ts'
export * from './rules/questions.ts'
export * from './rules/readiness.ts'
export * from './rules/spread.ts'
export * from './rules/words.ts'
