import type { Route } from '../../platform/web/route.ts'
import { holdRoutes } from './routes/hold.tsx'
import { prepareRoutes } from './routes/prepare.tsx'

/** Every page and change of conversations with a framework, in the order of their life. */
export const dialogueRoutes: Route[] = [...prepareRoutes, ...holdRoutes]
