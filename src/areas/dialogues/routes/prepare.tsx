import type { Route } from '../../../platform/web/route.ts'
import { closeRoutes } from './close.tsx'
import { groupRoutes } from './groups.tsx'
import { preparationRoutes } from './preparation.tsx'
import { reportRoutes } from './report.tsx'
import { stepRoutes } from './steps.tsx'

/** Preparing a conversation, taking it from step to step, and closing it. */
export const prepareRoutes: Route[] = [
  ...preparationRoutes,
  ...groupRoutes,
  ...stepRoutes,
  ...closeRoutes,
  ...reportRoutes,
]
