import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import { attempt } from '../../../platform/database/refusal.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { addAction } from '../../followup/index.ts'
import type { Advice, Review } from '../queries.ts'
import type { Change } from './plan.ts'

/** Adds an advice, under an id made with the page: sent twice it is there once. */
export async function addAdvice(
  tx: Tx,
  reviewId: string,
  id: string,
  { guarantee, text }: Pick<Advice, 'guarantee' | 'text'>,
): Promise<void> {
  const { partnershipId } = tx.scope
  const added = await tx.db
    .insertInto('reviewAdvice')
    .values((eb) => ({
      partnershipId,
      id,
      reviewId,
      guarantee,
      text,
      position: eb
        .selectFrom('reviewAdvice')
        .where('partnershipId', '=', partnershipId)
        .where('reviewId', '=', reviewId)
        .select(sql<number>`coalesce(max(position), 0) + 1`.as('next')),
    }))
    .onConflict((conflict) => conflict.columns(['partnershipId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return
  await recordEvent(tx, {
    verb: 'review.add-advice',
    subjectKind: 'review',
    subjectId: reviewId,
    detail: { adviceId: id, guarantee },
  })
}

export async function changeAdvice(
  tx: Tx,
  reviewId: string,
  id: string,
  { guarantee, text }: Pick<Advice, 'guarantee' | 'text'>,
  revision: number,
): Promise<Change> {
  const changed = await tx.db
    .updateTable('reviewAdvice')
    .set({ guarantee, text, revision: revision + 1 })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  if (!changed) return 'changed-meanwhile'
  await recordEvent(tx, {
    verb: 'review.change-advice',
    subjectKind: 'review',
    subjectId: reviewId,
    detail: { adviceId: id, guarantee },
  })
  return 'saved'
}

/** Takes an advice back. @returns false when an action came of it already */
export async function removeAdvice(tx: Tx, reviewId: string, id: string): Promise<boolean> {
  const removed = await attempt(tx, () =>
    tx.db.deleteFrom('reviewAdvice').where('partnershipId', '=', tx.scope.partnershipId).where('id', '=', id).execute(),
  )
  if (!removed.ok) return false
  await recordEvent(tx, {
    verb: 'review.remove-advice',
    subjectKind: 'review',
    subjectId: reviewId,
    detail: { adviceId: id },
  })
  return true
}

/** @param revision of the statement that was in front of whoever writes; 0 when there was none */
export async function writeStatement(
  tx: Tx,
  reviewId: string,
  { meets, reasons }: { meets: boolean; reasons: string },
  revision: number,
  today: Day,
): Promise<Change> {
  const { partnershipId, personId } = tx.scope
  const said = { meets, reasons, statedOn: today, statedBy: personId }
  const written = await tx.db
    .insertInto('reviewStatement')
    .values({ partnershipId, reviewId, ...said })
    .onConflict((conflict) =>
      conflict
        .columns(['partnershipId', 'reviewId'])
        .doUpdateSet({ ...said, revision: revision + 1 })
        .where('reviewStatement.revision', '=', revision),
    )
    .returning('reviewId')
    .executeTakeFirst()
  if (!written) return 'changed-meanwhile'
  await recordEvent(tx, { verb: 'review.state', subjectKind: 'review', subjectId: reviewId })
  return 'saved'
}

/** @param revision of the reply that was in front of whoever writes; 0 when there was none */
export async function writeReply(
  tx: Tx,
  reviewId: string,
  text: string,
  revision: number,
  today: Day,
): Promise<Change> {
  const { partnershipId, personId } = tx.scope
  const said = { text, repliedOn: today, repliedBy: personId }
  const written = await tx.db
    .insertInto('reviewReply')
    .values({ partnershipId, reviewId, ...said })
    .onConflict((conflict) =>
      conflict
        .columns(['partnershipId', 'reviewId'])
        .doUpdateSet({ ...said, revision: revision + 1 })
        .where('reviewReply.revision', '=', revision),
    )
    .returning('reviewId')
    .executeTakeFirst()
  if (!written) return 'changed-meanwhile'
  await recordEvent(tx, { verb: 'review.reply', subjectKind: 'review', subjectId: reviewId })
  return 'saved'
}

/** Makes an action of an advice, under an id made with the page: sent twice there is one. */
export async function takeOver(
  tx: Tx,
  review: Review,
  advice: Advice,
  { id, what, ownerId, dueOn }: { id: string; what: string; ownerId: string; dueOn: Day },
  today: Day,
): Promise<void> {
  const origin = { kind: 'advice' as const, adviceId: advice.id }
  const { schoolId } = review
  const { guarantee } = advice
  await attempt(tx, () =>
    addAction(tx, { id, what, owner: { personId: ownerId }, dueOn, origin, schoolId, guarantee }, today),
  )
}
