import type { Route } from '../../platform/web/route.ts'
import type { BodySource } from './bodySource.ts'

/**
 * Every page and change of the overlegstructuur.
 * @param sources what later areas show on the page of a body
 */
export function bodyRoutes(_sources: readonly BodySource[]): Route[] {
  return []
}
