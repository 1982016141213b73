import type { Day } from '../../../platform/clock.ts'

/**
 * How a talk stands. An evaluation follows its meeting:
 *
 *   planned ──▶ held          (the meeting is closed, or somebody says on which day it was)
 *      │
 *      └─────▶ cancelled      (the meeting is; the school can plan it again)
 *
 * Another talk that does not take place is taken away: nothing of it is kept.
 */
export type TalkState = 'planned' | 'held' | 'cancelled'

export const talkStateNames: Record<TalkState, string> = {
  planned: 'gepland',
  held: 'gehouden',
  cancelled: 'afgezegd',
}

/** How a meeting stands, as its talk does. */
export function stateOfMeeting(state: 'planned' | 'convened' | 'closed' | 'cancelled'): TalkState {
  switch (state) {
    case 'planned':
    case 'convened':
      return 'planned'
    case 'closed':
      return 'held'
    case 'cancelled':
      return 'cancelled'
  }
}

/** A talk on a day that is past was held; one of today or later is planned. */
export function onDay(day: Day, today: Day): { plannedOn: Day | null; heldOn: Day | null } {
  return day < today ? { plannedOn: null, heldOn: day } : { plannedOn: day, heldOn: null }
}
