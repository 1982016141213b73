import type { Route } from '../../platform/web/route.ts'
import type { OriginSource } from './originSource.ts'
import { actionRoutes } from './routes/actions.tsx'
import { commitmentRoutes } from './routes/commitments.tsx'

/**
 * Every page and change of actions, commitments and looking back.
 * @param origins what areas call the things that actions come from
 */
export function followupRoutes(origins: readonly OriginSource[]): Route[] {
  return [...actionRoutes(origins), ...commitmentRoutes]
}
