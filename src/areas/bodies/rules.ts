/** The rules of the overlegstructuur, by subject. Pure: no clock, no chance, no database. */

export * from './rules/blueprint.ts'
export * from './rules/drawing.ts'
export * from './rules/folding.ts'
export * from './rules/gaps.ts'
export * from './rules/lettering.ts'
export * from './rules/routes.ts'
export * from './rules/words.ts'
