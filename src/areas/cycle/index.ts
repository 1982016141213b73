export type { ActivitySource, ToPlan } from './activitySource.ts'
export {
  addBlueprintCycle,
  completeOccurrence,
  type Growth,
  growAround,
  growOccurrences,
  type Planned,
  planOccurrence,
  releaseOccurrence,
} from './commands.ts'
export type { CyclePlace } from './cyclePlace.ts'
export { cycleHome } from './home.tsx'
export { cycleGrowth } from './jobs.ts'
export { occurrencePath } from './paths.ts'
export { cyclePolicy } from './policy.ts'
export {
  countOccurrences,
  findDue,
  findOccurrence,
  findOccurrenceGroups,
  findOccurrences,
  type Occurrence,
  type OccurrenceFilter,
  type OccurrenceGroup,
  type Part,
} from './queries.ts'
export { cycleRoutes } from './routes.tsx'
export {
  type Activity,
  activities,
  type CycleRule,
  type CycleSubject,
  fallsIn,
  type Moment,
  type OccurrenceSubject,
  type Period,
  type Standing,
  type StandingCounts,
  standingNames,
  type Thing,
} from './rules.ts'
