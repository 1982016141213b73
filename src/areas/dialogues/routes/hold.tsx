import type { Route } from '../../../platform/web/route.ts'
import { boardRoutes } from './hold/board.tsx'
import { joinRoutes } from './hold/join.tsx'
import { leadRoutes } from './hold/lead.tsx'
import { takePartRoutes } from './hold/takePart.tsx'

/** Joining, writing in groups, the screen in the room, and leading it all. */
export const holdRoutes: Route[] = [...joinRoutes, ...takePartRoutes, ...boardRoutes, ...leadRoutes]
