/** What changes the overlegstructuur, by subject. */
export * from './commands/blueprint.ts'
