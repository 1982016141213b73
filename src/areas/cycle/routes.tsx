import type { Route } from '../../platform/web/route.ts'
import type { ActivitySource } from './activitySource.ts'
import type { CyclePlace } from './cyclePlace.ts'
import { cohortRoutes } from './routes/cohorts.tsx'
import { occurrenceRoutes } from './routes/occurrence.tsx'
import { rowRoutes } from './routes/rows.tsx'
import { yearRoutes } from './routes/year.tsx'

/**
 * Every page and change of the quality cycle.
 * @param sources how other areas plan what the cycle asks
 * @param places where what it asks has its own pages
 */
export const cycleRoutes = (sources: readonly ActivitySource[], places: readonly CyclePlace[]): Route[] => [
  ...yearRoutes(places),
  ...rowRoutes,
  ...cohortRoutes(sources),
  ...occurrenceRoutes(sources),
]
