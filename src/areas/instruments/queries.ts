export * from './queries/instruments.ts'
export * from './queries/themes.ts'
