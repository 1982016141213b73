export type { ActivitySource, ToPlan } from './activitySource.ts'
export { completeOccurrence, type Planned, planOccurrence, releaseOccurrence } from './commands.ts'
export { type Activity, activities, type OccurrenceSubject, type Thing } from './rules.ts'
