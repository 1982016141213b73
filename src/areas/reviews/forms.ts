/** What may be sent in about peer reviews, by subject. */
export * from './forms/dossier.ts'
export * from './forms/findings.ts'
export * from './forms/national.ts'
export * from './forms/panel.ts'
export * from './forms/prepare.ts'
