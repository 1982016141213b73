/** What is read about scans, by subject. */
export * from './queries/answers.ts'
export * from './queries/home.ts'
export * from './queries/overview.ts'
export * from './queries/plan.ts'
export * from './queries/report.ts'
export * from './queries/scan.ts'
export * from './queries/talk.ts'
export * from './queries/template.ts'
