import type { Route } from '../../platform/web/route.ts'
import { chooseRoutes } from './routes/choose.tsx'
import { developmentPlanRoutes } from './routes/developmentPlan.tsx'
import { lifecycleRoutes } from './routes/lifecycle.tsx'
import { overviewRoutes } from './routes/overview.tsx'
import { planRoutes } from './routes/plan.tsx'
import { reportRoutes } from './routes/report.tsx'
import { talkRoutes } from './routes/talk.tsx'

/** Every page and change of a scan, in the order of its life. */
export const scanRoutes: Route[] = [
  ...overviewRoutes,
  ...planRoutes,
  ...lifecycleRoutes,
  ...chooseRoutes,
  ...talkRoutes,
  ...developmentPlanRoutes,
  ...reportRoutes,
]
