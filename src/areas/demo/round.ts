import type { Day } from '../../platform/clock.ts'
import type { ScheduledScan } from './schedule.ts'
import type { Setting } from './slots.ts'
import type { ToldCriterion } from './standing.ts'

/** One scan of one school while it is told: what everybody in it has in common. */
export type Round = {
  /** The id of the scan. */
  id: string
  scan: ScheduledScan
  criteria: ToldCriterion[]
  /** Where the school stands on a criterion, about 1 to 4. */
  standingOn: (criterion: ToldCriterion) => number
  setting: Setting
  facilitatorId: string
  today: Day
}
