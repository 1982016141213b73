export * from './queries/definitions.ts'
export * from './queries/frameworks.ts'
export * from './queries/instruments.ts'
export * from './queries/themes.ts'
