import type { Tx } from '../../platform/database/scope.ts'
import type { Who } from '../../platform/web/who.ts'
import { bodyPolicy, findTables } from '../bodies/index.ts'
import { coordinatesPartnership } from '../partnership/index.ts'
import { findUnanswered, type UnansweredSignal } from './queries.ts'

export type { UnansweredSignal } from './queries.ts'

/**
 * What waits for an answer at the tables where somebody takes part.
 * @param organisationId what is about one school, or lies at the tables of a school or institute; null for what lies at all other tables
 */
export async function unansweredSignals(tx: Tx, who: Who, organisationId: string | null): Promise<UnansweredSignal[]> {
  if (coordinatesPartnership(who)) return findUnanswered(tx, 'all', organisationId)
  const tables = await findTables(tx, who.today)
  const own = tables.filter((table) => bodyPolicy.takePart.allows(who, table)).map(({ id }) => id)
  return findUnanswered(tx, own, organisationId)
}
