import type { Tx } from '../../platform/database/scope.ts'
import type { Who } from '../../platform/web/who.ts'
import { coordinatesPartnership } from '../partnership/index.ts'
import { scanPolicy } from './policy.ts'
import {
  type CurrentFocusPoint,
  findCurrentFocusPoints,
  findSharedFocusPoints,
  type SharedFocusPoint,
} from './queries.ts'
import { leastSchools } from './rules.ts'

/** What schools work on now, of those whose scans this person may look back on. */
export async function focusPointsInSight(tx: Tx, who: Who): Promise<CurrentFocusPoint[]> {
  return (await findCurrentFocusPoints(tx)).filter((point) => scanPolicy.lookBack.allows(who, point))
}

/**
 * What several schools work on, by number and without their names. Below five scanned schools a number says too much: then
 * only for whoever sees each of them.
 */
export async function sharedFocusPoints(tx: Tx, who: Who): Promise<SharedFocusPoint[]> {
  const shared = await findSharedFocusPoints(tx)
  return shared.filter(({ scanned }) => scanned >= leastSchools || coordinatesPartnership(who))
}
