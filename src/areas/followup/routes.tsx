import type { Route } from '../../platform/web/route.ts'
import type { OriginSource } from './originSource.ts'
import { findEntryNames } from './queries.ts'
import { actionRoutes } from './routes/actions.tsx'
import { agreedRoutes } from './routes/agreed.tsx'
import { commitmentRoutes } from './routes/commitments.tsx'
import { lookBackRoutes } from './routes/lookBack.tsx'

/** An action that was agreed at a table is named after the item it was under. */
const meetingOrigins: OriginSource = { kind: 'meeting', find: findEntryNames }

/**
 * Every page and change of actions, commitments and looking back.
 * @param origins what later areas call the things that actions come from
 */
export function followupRoutes(origins: readonly OriginSource[]): Route[] {
  const all = [meetingOrigins, ...origins]
  return [...actionRoutes(all), ...agreedRoutes, ...lookBackRoutes(all), ...commitmentRoutes]
}
