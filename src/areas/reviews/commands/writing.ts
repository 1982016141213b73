import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { sameTexts, writeTogether } from '../../../platform/writing.ts'
import type { GuaranteeTexts } from '../queries.ts'
import { longestText, type ReviewState } from '../rules.ts'

/** What somebody makes of the texts of one guarantee. */
export type Writing = {
  guarantee: number
  /** The revision that they had in front of them. */
  base: number
  /** The texts that they changed. */
  changes: Partial<GuaranteeTexts>
}

export type WritingResult =
  | {
      kind: 'saved'
      /** The revision that holds what was typed, as it was typed: what somebody who types on goes on from. */
      typed: number
      /** How it stands now, with what others wrote. */
      revision: number
      texts: GuaranteeTexts
    }
  /** The review is no longer at the point where this is written. */
  | { kind: 'closed' }
  /** With what others wrote it would not fit; nothing is changed. */
  | { kind: 'too-long' }

const nothing: GuaranteeTexts = { criteria: '', selfPicture: '', seen: '', strong: '' }

/**
 * Keeps what somebody wrote under one guarantee, together with what others wrote meanwhile. Every text that was acknowledged
 * stays a revision of its own.
 * @param during the states in which this may be written: held until the transaction ends
 */
export async function writeGuarantee(
  tx: Tx,
  reviewId: string,
  { guarantee, base, changes }: Writing,
  during: readonly ReviewState[],
): Promise<WritingResult> {
  const { partnershipId } = tx.scope
  const review = await tx.db
    .selectFrom('peerReview')
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', reviewId)
    .forShare()
    .select('state')
    .$narrowType<{ state: ReviewState }>()
    .executeTakeFirstOrThrow()
  if (!during.includes(review.state)) return { kind: 'closed' }
  const { revision, ...current } = await tx.db
    .selectFrom('reviewGuarantee')
    .where('partnershipId', '=', partnershipId)
    .where('reviewId', '=', reviewId)
    .where('guarantee', '=', guarantee)
    .forUpdate()
    .select(['revision', 'criteria', 'selfPicture', 'seen', 'strong'])
    .executeTakeFirstOrThrow()
  const before = await textsAt(tx, reviewId, guarantee, base)
  const { typed, texts, steps } = writeTogether(before, current, changes)
  if (Object.values(texts).some((text) => text.length > longestText)) return { kind: 'too-long' }
  const last = revision + steps.length
  if (steps.length > 0) {
    await tx.db
      .insertInto('reviewText')
      .values(
        steps.map((step, index) => ({
          partnershipId,
          reviewId,
          guarantee,
          revision: revision + index + 1,
          texts: JSON.stringify(step),
          personId: tx.scope.personId,
        })),
      )
      .execute()
    await tx.db
      .updateTable('reviewGuarantee')
      .set({ ...texts, revision: last })
      .where('partnershipId', '=', partnershipId)
      .where('reviewId', '=', reviewId)
      .where('guarantee', '=', guarantee)
      .execute()
    // Who wrote what and when stands in the texts; of the first words the log is told too.
    if (revision === 0)
      await recordEvent(tx, {
        verb: 'review.write-texts',
        subjectKind: 'review',
        subjectId: reviewId,
        detail: { guarantee },
      })
  }
  return { kind: 'saved', typed: sameTexts(typed, current) ? revision : revision + 1, revision: last, texts }
}

/** The texts as they were; nothing when there is no such revision, so that everything that was typed counts as new. */
async function textsAt(tx: Tx, reviewId: string, guarantee: number, revision: number): Promise<GuaranteeTexts> {
  const kept = await tx.db
    .selectFrom('reviewText')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('reviewId', '=', reviewId)
    .where('guarantee', '=', guarantee)
    .where('revision', '=', revision)
    .select('texts')
    .$narrowType<{ texts: GuaranteeTexts }>()
    .executeTakeFirst()
  return { ...nothing, ...kept?.texts }
}
