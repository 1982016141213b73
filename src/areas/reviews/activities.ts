import type { ActivitySource } from '../cycle/index.ts'
import { coordinatesPartnership, holds } from '../partnership/index.ts'
import { findLastReviewed } from './queries.ts'

/** How peer reviews are planned from the cycle, and where they stand. */
export const reviewActivities: ActivitySource[] = [
  {
    activity: 'peer-review',
    // Whether it is one of their own schools, the form says.
    planPath: (who, { id }) =>
      holds(who, ['project-coordinator', 'partnership-coordinator']) ? `/reviews/new?occurrence=${id}` : null,
    thingPath: (id) => `/reviews/${id}`,
    lastHeld: findLastReviewed,
  },
  {
    activity: 'national-development',
    planPath: (who, { id }) =>
      coordinatesPartnership(who) ? `/reviews/national/new?kind=development&occurrence=${id}` : null,
    thingPath: (id) => `/reviews/national/${id}`,
  },
  {
    activity: 'national-assessing',
    planPath: (who, { id }) =>
      coordinatesPartnership(who) ? `/reviews/national/new?kind=assessing&occurrence=${id}` : null,
    thingPath: (id) => `/reviews/national/${id}`,
  },
]
