import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { PlanLevel } from '../rules.ts'
import { tellPlan } from '../topics.ts'
import { holdDrafting } from './write.ts'

/** Who does an activity, when, at which level, and from which line of the budget. */
export type Arrangement = {
  owner: { personId: string } | { bodyId: string } | null
  startsOn: Day | null
  dueOn: Day | null
  level: PlanLevel | null
  budgetLineId: string | null
}

/** What came of a change: done, somebody changed it meanwhile, or the plan stands still. */
export type Arranged = 'saved' | 'changed-meanwhile' | 'closed'

export const arrangementColumns = ({ owner, ...others }: Arrangement) => ({
  ...others,
  ownerId: owner !== null && 'personId' in owner ? owner.personId : null,
  ownerBodyId: owner !== null && 'bodyId' in owner ? owner.bodyId : null,
})

/** @param arranged how often it had been arranged when the page was made; a newer arrangement is never overwritten */
export async function arrangeActivity(
  tx: Tx,
  planId: string,
  activityId: string,
  arrangement: Arrangement,
  arranged: number,
): Promise<Arranged> {
  if (!(await holdDrafting(tx, planId))) return 'closed'
  const changed = await tx.db
    .updateTable('planActivity')
    .set({ ...arrangementColumns(arrangement), arranged: arranged + 1 })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', activityId)
    .where('arranged', '=', arranged)
    .returning('id')
    .executeTakeFirst()
  if (!changed) return 'changed-meanwhile'
  await tell(tx, planId, 'plan.arrange', activityId)
  return 'saved'
}

/** A goal or activity of a plan. */
export type PlanPart = { kind: 'goal' | 'activity'; id: string }

const tableOf = { goal: 'planGoal', activity: 'planActivity' } as const

/**
 * Takes something out of a plan, or puts it back; doing so twice changes nothing. Its text stays kept.
 * @param revision the revision of its text that the page showed: what somebody wrote since is not taken out unread
 */
export async function removePart(
  tx: Tx,
  planId: string,
  part: PlanPart,
  { removed, revision }: { removed: boolean; revision: number },
): Promise<Arranged> {
  if (!(await holdDrafting(tx, planId))) return 'closed'
  const { partnershipId } = tx.scope
  const current = await tx.db
    .selectFrom(tableOf[part.kind])
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', part.id)
    .forUpdate()
    .select(['revision', 'removed'])
    .executeTakeFirstOrThrow()
  if (current.removed === removed) return 'saved'
  if (removed && current.revision !== revision) return 'changed-meanwhile'
  await tx.db
    .updateTable(tableOf[part.kind])
    .set({ removed })
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', part.id)
    .execute()
  await tell(tx, planId, removed ? 'plan.remove' : 'plan.return', part.id)
  return 'saved'
}

/**
 * Moves something one place up or down among those that stand with it.
 * @param siblings their ids, in order
 */
export async function movePart(
  tx: Tx,
  planId: string,
  part: PlanPart,
  siblings: readonly string[],
  direction: 'up' | 'down',
): Promise<Arranged> {
  if (!(await holdDrafting(tx, planId))) return 'closed'
  const from = siblings.indexOf(part.id)
  const to = direction === 'up' ? from - 1 : from + 1
  const other = siblings[to]
  if (from < 0 || other === undefined) return 'saved'
  const order = siblings.with(from, other).with(to, part.id)
  for (const [index, id] of order.entries())
    await tx.db
      .updateTable(tableOf[part.kind])
      .set({ position: index + 1 })
      .where('partnershipId', '=', tx.scope.partnershipId)
      .where('id', '=', id)
      .execute()
  await tell(tx, planId, 'plan.order', part.id)
  return 'saved'
}

async function tell(tx: Tx, planId: string, verb: string, id: string): Promise<void> {
  await recordEvent(tx, { verb, subjectKind: 'plan', subjectId: planId, detail: { id } })
  await tellPlan(tx, planId)
}
