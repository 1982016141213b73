import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { findBudget } from '../queries.ts'
import type { Budget } from '../rules.ts'

/**
 * Sets how much one person may be asked in a school year. What was asked already stays, also where that is more.
 * @param revision that which whoever changes it had in front of them; 0 while nobody set it
 */
export async function changeBudget(tx: Tx, budget: Budget, revision: number): Promise<'saved' | 'changed-meanwhile'> {
  const { partnershipId } = tx.scope
  const added =
    revision === 0
      ? await tx.db
          .insertInto('contactBudget')
          .values({ partnershipId, ...budget })
          .onConflict((conflict) => conflict.column('partnershipId').doNothing())
          .returning('partnershipId')
          .executeTakeFirst()
      : await tx.db
          .updateTable('contactBudget')
          .set({ ...budget, revision: sql`revision + 1` })
          .where('partnershipId', '=', partnershipId)
          .where('revision', '=', revision)
          .returning('partnershipId')
          .executeTakeFirst()
  if (!added) return isSame(await findBudget(tx), budget) ? 'saved' : 'changed-meanwhile'
  await recordEvent(tx, {
    verb: 'contact.change-budget',
    subjectKind: 'partnership',
    subjectId: partnershipId,
    detail: budget,
  })
  return 'saved'
}

const isSame = (one: Budget, other: Budget) =>
  one.times === other.times && one.minutes === other.minutes && one.daysBetween === other.daysBetween
