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
export { cycleGrowth } from './jobs.ts'
export {
  type Activity,
  activities,
  type CycleRule,
  type CycleSubject,
  fallsIn,
  type Moment,
  type OccurrenceSubject,
  type Period,
  type Thing,
} from './rules.ts'
