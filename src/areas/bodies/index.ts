export type { BodySection, BodySource } from './bodySource.ts'
export { addBlueprintBodies } from './commands.ts'
export { bodiesInPartnership } from './partnership.tsx'
export { bodyPolicy } from './policy.ts'
export {
  type Body,
  findBodies,
  findBodiesById,
  findBody,
  findOwnBodies,
  findPassages,
  findSeated,
  findTables,
  type Passage,
  type Seated,
  type Table,
} from './queries.ts'
export { bodyRoutes } from './routes.tsx'
export {
  type BodyLevel,
  bodyLevelNames,
  fullNameOf,
  type SeatFunction,
  seatFunctionNames,
} from './rules.ts'
export { theBody } from './subjects.ts'
