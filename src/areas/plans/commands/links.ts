import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { LinkTarget } from '../queries.ts'
import { tellPlan } from '../topics.ts'

/** Where a link begins: a goal, or one of its activities. */
export type LinkPlace = { planId: string; goalId: string; activityId: string | null }

/** Says what a goal or activity has to do with; saying so twice changes nothing. */
export async function addLink(tx: Tx, { planId, goalId, activityId }: LinkPlace, to: LinkTarget): Promise<void> {
  await tx.db
    .insertInto('planLink')
    .values({ partnershipId: tx.scope.partnershipId, goalId, activityId, ...columnsOf(to) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await recordEvent(tx, {
    verb: 'plan.link',
    subjectKind: 'plan',
    subjectId: planId,
    detail: { goalId, kind: to.kind },
  })
  await tellPlan(tx, planId)
}

function columnsOf(to: LinkTarget) {
  switch (to.kind) {
    case 'item':
      return { instrumentId: to.instrumentId, instrumentItemId: to.itemId }
    case 'action':
      return { actionId: to.actionId }
    case 'signal':
      return { signalId: to.signalId }
  }
}

/**
 * Takes a link away.
 * @returns where it began; undefined when there is no such link in this plan
 */
export async function removeLink(tx: Tx, planId: string, linkId: string): Promise<LinkPlace | undefined> {
  const { partnershipId } = tx.scope
  const removed = await tx.db
    .deleteFrom('planLink')
    .using('planGoal as goal')
    .whereRef('goal.partnershipId', '=', 'planLink.partnershipId')
    .whereRef('goal.id', '=', 'planLink.goalId')
    .where('planLink.partnershipId', '=', partnershipId)
    .where('goal.planId', '=', planId)
    .where('planLink.id', '=', linkId)
    .returning(['planLink.goalId', 'planLink.activityId'])
    .executeTakeFirst()
  if (!removed) return undefined
  await recordEvent(tx, { verb: 'plan.unlink', subjectKind: 'plan', subjectId: planId, detail: { linkId } })
  await tellPlan(tx, planId)
  return { planId, ...removed }
}
