import type { Route } from '../../platform/web/route.ts'
import type { TrailSource } from './trailSource.ts'

/**
 * The page of each item and criterion.
 * @param sources what areas know of it
 */
export function trailRoutes(_sources: readonly TrailSource[]): Route[] {
  return []
}
