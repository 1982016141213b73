/** What is read about bodies, by subject. */
export * from './queries/blueprint.ts'
export * from './queries/body.ts'
export * from './queries/seats.ts'
export * from './queries/structure.ts'
