import type { Route } from '../../platform/web/route.ts'
import { amendmentRoutes } from './routes/amendments.tsx'
import { draftRoutes } from './routes/draft.tsx'
import { lifecycleRoutes } from './routes/lifecycle.tsx'
import { planListRoutes } from './routes/list.tsx'
import { partPageRoutes } from './routes/parts.tsx'
import { planRoutesOf } from './routes/plan.tsx'
import { versionRoutes } from './routes/versions.tsx'

/** Every page and change of plans. */
export const planRoutes: Route[] = [
  ...planListRoutes,
  ...planRoutesOf,
  ...draftRoutes,
  ...partPageRoutes,
  ...lifecycleRoutes,
  ...versionRoutes,
  ...amendmentRoutes,
]
