import type { Tx } from '../../platform/database/scope.ts'
import type { Who } from '../../platform/web/who.ts'
import { scanPolicy } from './policy.ts'
import { type CurrentFocusPoint, findCurrentFocusPoints } from './queries.ts'

/** What schools work on now, of those whose scans this person may look back on. */
export async function focusPointsInSight(tx: Tx, who: Who): Promise<CurrentFocusPoint[]> {
  return (await findCurrentFocusPoints(tx)).filter((point) => scanPolicy.lookBack.allows(who, point))
}
