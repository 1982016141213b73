import type { Day } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/scope.ts'
import type { Who } from '../../platform/web/who.ts'
import { findSharedItems, type SharedItem } from './queries.ts'
import { tablesInSight } from './tables.ts'

export type { SharedItem } from './queries.ts'

/** What conversations of some days share, of all bodies or of one school’s or institute’s, as far as this person may read the words. */
export async function sharedItems(
  tx: Tx,
  who: Who,
  place: { from: Day; until: Day; organisationId: string | null },
): Promise<SharedItem[]> {
  return findSharedItems(tx, await tablesInSight(tx, who), place)
}
