import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { findCoordinatorPeriods } from '../queries.ts'
import { isCoordinated } from '../rules.ts'

/** What is told to whoever would leave the partnership without anybody who can change it. */
export const lastCoordinator =
  'Dan is er geen projectcoördinator meer, en kan niemand het partnerschap nog wijzigen. Geef eerst iemand anders die rol, zonder einddatum.'

/**
 * Does a change, and looks whether the partnership still has somebody who can change it.
 * @returns what the change brought, and whether it is `kept`; when it took away the last, answer with a page of 400 and
 *   up, which undoes it
 */
export async function keepingCoordinator<Result>(
  tx: Tx,
  today: Day,
  change: () => Promise<Result>,
): Promise<{ kept: boolean; result: Result }> {
  const before = isCoordinated(await findCoordinatorPeriods(tx), today)
  const result = await change()
  return { result, kept: !before || isCoordinated(await findCoordinatorPeriods(tx), today) }
}
