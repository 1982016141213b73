import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { tellPlan } from '../topics.ts'

/** What a comment is about: a goal, one of its activities, or (neither) the plan. */
export type CommentPlace = { planId: string; goalId: string | null; activityId: string | null }

/**
 * @param id that its form brought along: sent twice, it is there once
 * @throws Error outside a person's scope
 */
export async function addComment(tx: Tx, place: CommentPlace, id: string, text: string): Promise<void> {
  const { partnershipId, personId } = tx.scope
  if (personId === null) throw new Error('a comment is somebody’s')
  const added = await tx.db
    .insertInto('planComment')
    .values({ partnershipId, id, ...place, personId, text })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return
  await recordEvent(tx, { verb: 'plan.comment', subjectKind: 'plan', subjectId: place.planId, detail: { id } })
  await tellPlan(tx, place.planId)
}

/** Says that a comment was dealt with, or that it was not after all; doing so twice changes nothing. */
export async function resolveComment(
  tx: Tx,
  { planId, commentId }: { planId: string; commentId: string },
  resolved: boolean,
  now: Date,
): Promise<void> {
  const changed = await tx.db
    .updateTable('planComment')
    .set(resolved ? { resolvedAt: now, resolvedBy: tx.scope.personId } : { resolvedAt: null, resolvedBy: null })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('planId', '=', planId)
    .where('id', '=', commentId)
    .where('resolvedAt', resolved ? 'is' : 'is not', null)
    .returning('id')
    .executeTakeFirst()
  if (!changed) return
  const verb = resolved ? 'plan.comment-resolve' : 'plan.comment-reopen'
  await recordEvent(tx, { verb, subjectKind: 'plan', subjectId: planId, detail: { id: commentId } })
  await tellPlan(tx, planId)
}
