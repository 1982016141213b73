import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { findOfferChoices } from '../queries.ts'
import { offerState, type SourcedOffer } from '../rules.ts'
import { tellPlan } from '../topics.ts'
import { holdPlan, placeActivity, placeGoal } from './placing.ts'

/** As what an offer is taken over: a goal under a guarantee, or an activity under a goal of the plan. */
export type TakenAs = { text: string } & (
  | { kind: 'goal'; guarantee: number; fromGoalId: string | null }
  | { kind: 'activity'; goalId: string }
)

export type TakeResult = 'taken' | 'taken-before'

/**
 * Makes a goal or activity of an offer, with what it is about, and remembers where it came from. An offer is taken over once
 * as long as what it became stands in the plan.
 */
export async function takeOffer(tx: Tx, planId: string, offer: SourcedOffer, as: TakenAs): Promise<TakeResult> {
  await holdPlan(tx, planId)
  if (offerState(offer, await findOfferChoices(tx, planId)) === 'taken') return 'taken-before'
  const became =
    as.kind === 'goal'
      ? { goalId: await placeGoal(tx, planId, { ...as, seenBy: '', links: offer.links }) }
      : { activityId: await placeActivity(tx, planId, { ...as, what: as.text, links: offer.links }) }
  await keepChoice(tx, planId, offer, became)
  await tellPlan(tx, planId)
  return 'taken'
}

/** Sets an offer aside for this plan: "niet nu". What was taken over stays so. */
export async function setOfferAside(tx: Tx, planId: string, offer: SourcedOffer): Promise<void> {
  await holdPlan(tx, planId)
  if (offerState(offer, await findOfferChoices(tx, planId)) === 'open') await keepChoice(tx, planId, offer, {})
}

/** Takes an offer up again that was set aside. */
export async function offerAgain(
  tx: Tx,
  planId: string,
  { source, key }: Pick<SourcedOffer, 'source' | 'key'>,
): Promise<void> {
  const again = await tx.db
    .deleteFrom('planOffer')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('planId', '=', planId)
    .where('source', '=', source)
    .where('key', '=', key)
    .where('goalId', 'is', null)
    .where('activityId', 'is', null)
    .returning('key')
    .executeTakeFirst()
  if (again) await recordEvent(tx, { verb: 'offer.return', subjectKind: 'plan', subjectId: planId, detail: { source } })
}

async function keepChoice(
  tx: Tx,
  planId: string,
  { source, key, kind, title, because, href }: SourcedOffer,
  became: { goalId?: string; activityId?: string },
): Promise<void> {
  const { partnershipId, personId } = tx.scope
  const { goalId = null, activityId = null } = became
  const kept = {
    kind: kind.slice(0, 100),
    title: title.slice(0, 4000),
    because: because.slice(0, 4000),
    href: href ?? null,
    goalId,
    activityId,
    chosenBy: personId,
  }
  await tx.db
    .insertInto('planOffer')
    .values({ partnershipId, planId, source, key, ...kept })
    .onConflict((conflict) => conflict.columns(['partnershipId', 'planId', 'source', 'key']).doUpdateSet(kept))
    .execute()
  const verb = goalId === null && activityId === null ? 'offer.set-aside' : 'offer.take'
  await recordEvent(tx, { verb, subjectKind: 'plan', subjectId: planId, detail: { source, goalId, activityId } })
}
