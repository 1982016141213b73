import type { Route } from '../../platform/web/route.ts'
import type { ActivitySource } from './activitySource.ts'
import { cohortRoutes } from './routes/cohorts.tsx'
import { occurrenceRoutes } from './routes/occurrence.tsx'
import { rowRoutes } from './routes/rows.tsx'
import { yearRoutes } from './routes/year.tsx'

/**
 * Every page and change of the quality cycle.
 * @param sources how other areas plan what the cycle asks
 */
export const cycleRoutes = (sources: readonly ActivitySource[]): Route[] => [
  ...yearRoutes,
  ...rowRoutes,
  ...cohortRoutes(sources),
  ...occurrenceRoutes(sources),
]
