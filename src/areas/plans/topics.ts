import type { Tx } from '../../platform/database/scope.ts'
import { notify } from '../../platform/live.ts'

/** A plan, while people look at it. */
export const planTopic = (partnershipId: string, planId: string) => `plan/${partnershipId}/${planId}`

/** Says that a plan changed, to whoever looks at it when this transaction is committed. */
export async function tellPlan(tx: Tx, planId: string): Promise<void> {
  await notify(tx, [planTopic(tx.scope.partnershipId, planId)])
}
