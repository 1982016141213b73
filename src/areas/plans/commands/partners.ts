import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { findGoalLinks } from '../queries.ts'
import type { Uptake } from '../rules.ts'
import { tellPlan } from '../topics.ts'
import { holdPlan, keepText, placeGoal } from './placing.ts'

/** A goal of the partnership, as a partner takes it up. */
export type SharedGoal = { id: string; guarantee: number; text: string; seenBy: string }

export type ChooseResult = 'chosen' | 'lost'

/**
 * Writes down what a partner does with a goal of the partnership. What is taken up or adapted becomes a goal of its own, which
 * goes on with the shared one; what is left after all goes out of its plan, and comes back with its activities when it is
 * taken up again.
 * @param revision of the choice when the page was made; 0 when there was none
 * @returns `lost` when somebody else chose after the page was made
 */
export async function chooseUptake(
  tx: Tx,
  planId: string,
  goal: SharedGoal,
  { choice, text, reason }: Uptake,
  revision: number,
): Promise<ChooseResult> {
  const { partnershipId, personId } = tx.scope
  await holdPlan(tx, planId)
  const now = await tx.db
    .selectFrom('goalUptake')
    .where('partnershipId', '=', partnershipId)
    .where('planId', '=', planId)
    .where('goalId', '=', goal.id)
    .select('revision')
    .executeTakeFirst()
  if ((now?.revision ?? 0) !== revision) return 'lost'
  const own = choice === 'left' ? null : { text: choice === 'adapted' ? text : goal.text }
  const ownGoalId = own ? await placeOwn(tx, planId, goal, own.text) : null
  if (!own) await leaveOwn(tx, planId, goal.id)
  await tellPlan(tx, planId)
  const chosen = { choice, reason, ownGoalId, chosenBy: personId, revision: revision + 1 }
  await tx.db
    .insertInto('goalUptake')
    .values({ partnershipId, planId, goalId: goal.id, ...chosen })
    .onConflict((conflict) => conflict.columns(['partnershipId', 'planId', 'goalId']).doUpdateSet(chosen))
    .execute()
  await recordEvent(tx, {
    verb: 'goal.choose',
    subjectKind: 'plan',
    subjectId: planId,
    detail: { goalId: goal.id, choice },
  })
  return 'chosen'
}

/** The partner's own goal that goes on with a shared one: the one that stood there before, or a new one. */
async function placeOwn(tx: Tx, planId: string, goal: SharedGoal, text: string): Promise<string> {
  const { partnershipId } = tx.scope
  const before = await tx.db
    .selectFrom('planGoal')
    .where('partnershipId', '=', partnershipId)
    .where('planId', '=', planId)
    .where('fromGoalId', '=', goal.id)
    .orderBy('removed')
    .orderBy('id')
    .select(['id', 'text', 'seenBy', 'revision'])
    .executeTakeFirst()
  if (!before) {
    const { guarantee, seenBy } = goal
    const links = await findGoalLinks(tx, goal.id)
    return placeGoal(tx, planId, { guarantee, text, seenBy, links, fromGoalId: goal.id })
  }
  const revision = before.revision + 1
  await tx.db
    .updateTable('planGoal')
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', before.id)
    .set({ text, removed: false, revision })
    .execute()
  await keepText(tx, planId, { kind: 'goal', key: before.id, revision }, { text, seenBy: before.seenBy })
  return before.id
}

async function leaveOwn({ db, scope }: Tx, planId: string, goalId: string): Promise<void> {
  await db
    .updateTable('planGoal')
    .where('partnershipId', '=', scope.partnershipId)
    .where('planId', '=', planId)
    .where('fromGoalId', '=', goalId)
    .set({ removed: true })
    .execute()
}
