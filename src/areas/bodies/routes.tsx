import type { Route } from '../../platform/web/route.ts'
import type { BodySource } from './bodySource.ts'
import { bodyPageRoutes } from './routes/body.tsx'
import { editRoutes } from './routes/edit.tsx'
import { seatAndRouteChanges } from './routes/seats.tsx'
import { structureRoutes } from './routes/structure.tsx'

/**
 * Every page and change of the overlegstructuur.
 * @param sources what later areas show on the page of a body
 */
export function bodyRoutes(sources: readonly BodySource[]): Route[] {
  return [...structureRoutes, ...editRoutes, ...bodyPageRoutes(sources), ...seatAndRouteChanges]
}
