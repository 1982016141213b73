import type { Day } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/scope.ts'
import type { Who } from '../../platform/web/who.ts'
import type { Activity, Moment, OccurrenceSubject } from './rules.ts'

/** An occurrence that somebody could plan. */
export type ToPlan = {
  id: string
  activity: Activity
  moment: Moment
  schoolYear: number
  subject: OccurrenceSubject
  /** The board that its school or body belongs to, and the school or organisation itself. */
  boardId: string | null
  organisationId: string | null
  opensOn: Day
  dueOn: Day
}

/** How an area plans one kind of activity. Areas register theirs in src/web.tsx; what nobody plans is told to be held by hand. */
export type ActivitySource = {
  activity: Activity
  /**
   * The page where this person plans it; null when that is not for them. Its form takes the occurrence along, and its
   * command calls `planOccurrence`.
   */
  planPath: (who: Who, occurrence: ToPlan) => string | null
  /** The page of what was planned. */
  thingPath: (thingId: string) => string
  /** The last day on which it was held at each school, for what was held before the cycle was kept here. */
  lastHeld?: (tx: Tx) => Promise<ReadonlyMap<string, Day>>
}
