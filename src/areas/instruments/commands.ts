export * from './commands/draft.ts'
export * from './commands/publication.ts'
export * from './commands/shipped.ts'
