import type { Route } from '../../platform/web/route.ts'
import { checkRoutes } from './routes/checks.tsx'
import { findingRoutes } from './routes/findings.tsx'
import { guestRoutes } from './routes/guests.tsx'
import { holdingRoutes } from './routes/holding.tsx'
import { listRoutes } from './routes/list.tsx'
import { panelPageRoutes } from './routes/panel.tsx'
import { planRoutes } from './routes/plan.tsx'
import { questionRoutes } from './routes/questions.tsx'

/** Every page and change of panel interviews. */
export const panelRoutes: Route[] = [
  ...listRoutes,
  ...planRoutes,
  ...questionRoutes,
  ...guestRoutes,
  ...holdingRoutes,
  ...findingRoutes,
  ...checkRoutes,
  ...panelPageRoutes,
]
