import type { Route } from '../../platform/web/route.ts'
import { posterRoutes } from './routes/posters.tsx'
import { tellRoutes } from './routes/tell.tsx'
import { threadRoutes } from './routes/thread.tsx'

/** Telling something, before `/voice/:voiceMessage`. */
export const voiceRoutes: Route[] = [...tellRoutes, ...posterRoutes, ...threadRoutes]
