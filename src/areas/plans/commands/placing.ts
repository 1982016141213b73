import type { Tx } from '../../../platform/database/scope.ts'
import type { OfferLink } from '../offerSource.ts'
import { longest } from '../rules.ts'

/** Who writes at the same time waits: what is placed depends on what stands there. */
export async function holdPlan({ db, scope }: Tx, planId: string): Promise<void> {
  await db
    .selectFrom('plan')
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', planId)
    .select('id')
    .forUpdate()
    .executeTakeFirstOrThrow()
}

export type PlacedGoal = {
  guarantee: number
  text: string
  seenBy: string
  fromGoalId: string | null
  links: readonly OfferLink[]
}

/**
 * Places a goal that was written elsewhere, after the others of its guarantee.
 * @returns its id
 */
export async function placeGoal(tx: Tx, planId: string, goal: PlacedGoal): Promise<string> {
  const { partnershipId } = tx.scope
  const { guarantee, fromGoalId, links } = goal
  const texts = { text: goal.text.slice(0, longest.goal), seenBy: goal.seenBy.slice(0, longest.seenBy) }
  const { last } = await tx.db
    .selectFrom('planGoal')
    .where('partnershipId', '=', partnershipId)
    .where('planId', '=', planId)
    .where('guarantee', '=', guarantee)
    .select((eb) => eb.fn.coalesce(eb.fn.max('position'), eb.lit(0)).as('last'))
    .executeTakeFirstOrThrow()
  const { id } = await tx.db
    .insertInto('planGoal')
    .values({ partnershipId, planId, guarantee, position: Number(last) + 1, ...texts, fromGoalId, revision: 1 })
    .returning('id')
    .executeTakeFirstOrThrow()
  await keepText(tx, planId, { kind: 'goal', key: id, revision: 1 }, texts)
  await placeLinks(tx, { goalId: id, activityId: null }, links)
  return id
}

/**
 * Places an activity that was written elsewhere, after the others of its goal.
 * @returns its id
 */
export async function placeActivity(
  tx: Tx,
  planId: string,
  { goalId, what, links }: { goalId: string; what: string; links: readonly OfferLink[] },
): Promise<string> {
  const { partnershipId } = tx.scope
  const texts = { what: what.slice(0, longest.activity) }
  const { last } = await tx.db
    .selectFrom('planActivity')
    .where('partnershipId', '=', partnershipId)
    .where('goalId', '=', goalId)
    .select((eb) => eb.fn.coalesce(eb.fn.max('position'), eb.lit(0)).as('last'))
    .executeTakeFirstOrThrow()
  const { id } = await tx.db
    .insertInto('planActivity')
    .values({ partnershipId, goalId, position: Number(last) + 1, ...texts, revision: 1 })
    .returning('id')
    .executeTakeFirstOrThrow()
  await keepText(tx, planId, { kind: 'activity', key: id, revision: 1 }, texts)
  await placeLinks(tx, { goalId, activityId: id }, links)
  return id
}

/** Keeps a text as it then stood, so that whoever writes on is reconciled with it. */
export async function keepText(
  { db, scope: { partnershipId, personId } }: Tx,
  planId: string,
  { kind, key, revision }: { kind: 'goal' | 'activity'; key: string; revision: number },
  texts: Readonly<Record<string, string>>,
): Promise<void> {
  await db
    .insertInto('planText')
    .values({
      partnershipId,
      planId,
      subjectKind: kind,
      subjectKey: key,
      revision,
      texts: JSON.stringify(texts),
      personId,
    })
    .execute()
}

async function placeLinks(
  { db, scope: { partnershipId } }: Tx,
  on: { goalId: string; activityId: string | null },
  links: readonly OfferLink[],
): Promise<void> {
  if (links.length === 0) return
  const rows = links.map((link) => ({ partnershipId, ...on, ...columnsOf(link) }))
  await db
    .insertInto('planLink')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

function columnsOf(link: OfferLink) {
  const none = { instrumentId: null, instrumentItemId: null, actionId: null, signalId: null }
  switch (link.kind) {
    case 'item':
      return { ...none, instrumentId: link.instrumentId, instrumentItemId: link.itemId }
    case 'action':
      return { ...none, actionId: link.actionId }
    case 'signal':
      return { ...none, signalId: link.signalId }
  }
}
