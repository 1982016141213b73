import type { Day } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/scope.ts'
import type { Who } from '../../platform/web/who.ts'
import { findSaidAtSchool, type SchoolFinding } from './queries.ts'
import { tablesInSight } from './tables.ts'

/** What was found in conversations at a school, as far as this person takes part in the bodies where it was said. */
export async function saidAtSchool(tx: Tx, who: Who, schoolId: string, since: Day): Promise<SchoolFinding[]> {
  const tables = await tablesInSight(tx, who)
  return (await findSaidAtSchool(tx, schoolId, since)).filter(({ bodyId }) => tables.includes(bodyId))
}
