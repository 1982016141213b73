import type { Route } from '../../platform/web/route.ts'
import { draftRoutes } from './routes/draft.tsx'
import { planListRoutes } from './routes/list.tsx'
import { partPageRoutes } from './routes/parts.tsx'
import { planRoutesOf } from './routes/plan.tsx'

/** Every page and change of plans. */
export const planRoutes: Route[] = [...planListRoutes, ...planRoutesOf, ...draftRoutes, ...partPageRoutes]
