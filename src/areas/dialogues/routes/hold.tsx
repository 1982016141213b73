import type { Route } from '../../../platform/web/route.ts'

/** Joining, writing in groups, and the projector. */
export const holdRoutes: Route[] = []
