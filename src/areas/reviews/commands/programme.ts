import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { type ProgrammePart, usualDay } from '../rules.ts'

/** Adds a part to the programme of a visit, under an id made with the page: sent twice it is there once. */
export async function addPart(tx: Tx, reviewId: string, id: string, part: ProgrammePart): Promise<void> {
  const { partnershipId } = tx.scope
  await tx.db
    .insertInto('visitPart')
    .values({ partnershipId, id, reviewId, ...part })
    .onConflict((conflict) => conflict.columns(['partnershipId', 'id']).doNothing())
    .execute()
  await recordEvent(tx, { verb: 'review.add-part', subjectKind: 'review', subjectId: reviewId, detail: { partId: id } })
}

export async function changePart(tx: Tx, reviewId: string, id: string, part: ProgrammePart): Promise<void> {
  await tx.db
    .updateTable('visitPart')
    .set(part)
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('reviewId', '=', reviewId)
    .where('id', '=', id)
    .execute()
  await recordEvent(tx, {
    verb: 'review.change-part',
    subjectKind: 'review',
    subjectId: reviewId,
    detail: { partId: id },
  })
}

export async function removePart(tx: Tx, reviewId: string, id: string): Promise<void> {
  await tx.db
    .deleteFrom('visitPart')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('reviewId', '=', reviewId)
    .where('id', '=', id)
    .execute()
  await recordEvent(tx, {
    verb: 'review.remove-part',
    subjectKind: 'review',
    subjectId: reviewId,
    detail: { partId: id },
  })
}

/** Begins with a usual day, when there is no programme yet. */
export async function proposeDay(tx: Tx, reviewId: string): Promise<void> {
  const { partnershipId } = tx.scope
  // Of two who press at once the second finds a programme.
  await tx.db
    .selectFrom('peerReview')
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', reviewId)
    .forUpdate()
    .select('id')
    .executeTakeFirstOrThrow()
  const { number } = await tx.db
    .selectFrom('visitPart')
    .where('partnershipId', '=', partnershipId)
    .where('reviewId', '=', reviewId)
    .select((eb) => eb.fn.countAll<number>().as('number'))
    .executeTakeFirstOrThrow()
  if (number > 0) return
  await tx.db
    .insertInto('visitPart')
    .values(usualDay.map((part) => ({ partnershipId, reviewId, ...part })))
    .execute()
  await recordEvent(tx, { verb: 'review.propose-day', subjectKind: 'review', subjectId: reviewId })
}
