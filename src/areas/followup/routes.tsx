import type { Route } from '../../platform/web/route.ts'
import type { OriginSource } from './originSource.ts'

/**
 * Every page and change of actions, commitments and looking back.
 * @param origins what later areas call the things that actions come from
 */
export function followupRoutes(_origins: readonly OriginSource[]): Route[] {
  return []
}
