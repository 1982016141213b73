import type { Tx } from '../../platform/database/scope.ts'
import type { Who } from '../../platform/web/who.ts'
import { bodyPolicy, findTables } from '../bodies/index.ts'

/** The tables whose conversations somebody may read: where they take part, or that they coordinate. */
export async function tablesInSight(tx: Tx, who: Who): Promise<string[]> {
  const tables = await findTables(tx, who.today)
  return tables.filter((table) => bodyPolicy.takePart.allows(who, table)).map(({ id }) => id)
}
