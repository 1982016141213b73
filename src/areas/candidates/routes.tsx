import type { Route } from '../../platform/web/route.ts'
import { beginRoutes } from './routes/begin.tsx'
import { candidacyRoute } from './routes/candidacy.tsx'
import { endingRoutes } from './routes/ending.tsx'
import { stepRoutes } from './routes/steps.tsx'

/** Every page and change of candidate schools. */
export const candidateRoutes: Route[] = [...beginRoutes, ...candidacyRoute, ...stepRoutes, ...endingRoutes]
