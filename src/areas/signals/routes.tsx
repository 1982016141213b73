import type { Route } from '../../platform/web/route.ts'
import { listRoutes } from './routes/lists.tsx'
import { raiseRoutes } from './routes/raise.tsx'
import { signalPageRoutes } from './routes/signal.tsx'
import { stepRoutes } from './routes/steps.tsx'

/** Every page and change of signals. */
export const signalRoutes: Route[] = [...listRoutes, ...raiseRoutes, ...signalPageRoutes, ...stepRoutes]
