import type { Tx } from '../../../platform/database/scope.ts'
import type { Budget } from '../rules.ts'

/** What counts while nobody said otherwise; the same as the defaults of the table. */
export const usualBudget: Budget = { times: 6, minutes: 120, daysBetween: 14 }

/** The budget of the partnership, with the revision that whoever changes it has in front of them: 0 while it is the usual one. */
export async function findBudget(tx: Tx): Promise<Budget & { revision: number }> {
  const row = await tx.db
    .selectFrom('contactBudget')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .select(['times', 'minutes', 'daysBetween', 'revision'])
    .executeTakeFirst()
  return row ?? { ...usualBudget, revision: 0 }
}
