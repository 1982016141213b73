import type { Route } from '../../platform/web/route.ts'

/** Every page and change of signals. */
export const signalRoutes: Route[] = []
