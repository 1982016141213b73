import type { Day } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/scope.ts'
import type { Who } from '../../platform/web/who.ts'
import { partnershipPolicy } from '../partnership/index.ts'
import { findSettledFindings, type SettledFinding } from './queries.ts'

export type { SettledFinding } from './queries.ts'

/**
 * What panels found within some days, for a plan: all of it, for whoever works in the partnership; of a school what is about
 * that school. There are no names in it, and whoever was there has recognised it.
 */
export async function settledFindings(
  tx: Tx,
  who: Who,
  { from, until, schoolId }: { from: Day; until: Day; schoolId: string | null },
): Promise<SettledFinding[]> {
  if (!partnershipPolicy.see.allows(who, undefined)) return []
  const found = await findSettledFindings(tx, { from, until })
  return schoolId === null ? found : found.filter(({ schoolIds }) => schoolIds.includes(schoolId))
}
