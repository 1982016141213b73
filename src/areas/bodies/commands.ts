/** What changes the overlegstructuur, by subject. */
export * from './commands/blueprint.ts'
export * from './commands/bodies.ts'
export * from './commands/routes.ts'
export * from './commands/seats.ts'
