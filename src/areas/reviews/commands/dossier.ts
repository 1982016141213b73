import { sql } from 'kysely'
import { type Day, momentOn } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { keepFile } from '../../../platform/files.ts'
import { givePass, withdrawPasses } from '../../../platform/passes.ts'
import type { Upload } from '../../../platform/web/form.ts'
import { daysAfter } from '../../partnership/index.ts'

/** How large a document may be, in bytes. */
export const largestDocument = 10 * 1024 * 1024

/** A file of one's own, or one that is here already. */
export type DocumentSource = { upload: Upload } | { fileId: string }

/** Lays a document ready for guests, at the end of the list. */
export async function addDocument(tx: Tx, reviewId: string, title: string, source: DocumentSource): Promise<void> {
  const { partnershipId, personId } = tx.scope
  const fileId = 'upload' in source ? await keepFile(tx, source.upload) : source.fileId
  const { id } = await tx.db
    .insertInto('dossierDocument')
    .values((eb) => ({
      partnershipId,
      reviewId,
      title,
      fileId,
      addedBy: personId,
      position: eb
        .selectFrom('dossierDocument')
        .where('partnershipId', '=', partnershipId)
        .where('reviewId', '=', reviewId)
        .select(sql<number>`coalesce(max(position), 0) + 1`.as('next')),
    }))
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordEvent(tx, { verb: 'dossier.add', subjectKind: 'review', subjectId: reviewId, detail: { documentId: id } })
}

export async function removeDocument(tx: Tx, reviewId: string, documentId: string): Promise<void> {
  await tx.db
    .deleteFrom('dossierDocument')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('reviewId', '=', reviewId)
    .where('id', '=', documentId)
    .execute()
  await recordEvent(tx, { verb: 'dossier.remove', subjectKind: 'review', subjectId: reviewId, detail: { documentId } })
}

/** Lets somebody without an account read until a day; who was a guest before gets a new day. @returns the guest's id */
export async function inviteGuest(
  tx: Tx,
  reviewId: string,
  { name, email, untilOn }: { name: string; email: string; untilOn: Day },
): Promise<string> {
  const { partnershipId } = tx.scope
  const { id } = await tx.db
    .insertInto('dossierGuest')
    .values({ partnershipId, reviewId, name, email, untilOn })
    .onConflict((conflict) =>
      conflict.columns(['partnershipId', 'reviewId', 'email']).doUpdateSet({ name, untilOn, withdrawnOn: null }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordEvent(tx, { verb: 'dossier.invite', subjectKind: 'dossier-guest', subjectId: id, detail: { untilOn } })
  return id
}

/** From this moment on the guest reads nothing any more. */
export async function withdrawGuest(tx: Tx, reviewId: string, guestId: string, today: Day): Promise<void> {
  const withdrawn = await tx.db
    .updateTable('dossierGuest')
    .set({ withdrawnOn: today })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('reviewId', '=', reviewId)
    .where('id', '=', guestId)
    .where('withdrawnOn', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!withdrawn) return
  await withdrawPasses(tx, 'dossier', guestId)
  await recordEvent(tx, { verb: 'dossier.withdraw', subjectKind: 'dossier-guest', subjectId: guestId })
}

/**
 * Gives a guest a new pass, which holds through the last day; passes of before no longer do.
 * @returns its secret, which is kept nowhere
 */
export async function giveDossierPass(
  tx: Tx,
  { guestId, untilOn }: { guestId: string; untilOn: Day },
): Promise<string> {
  await withdrawPasses(tx, 'dossier', guestId)
  const expiresAt = momentOn(daysAfter(untilOn, 1), '00:00')
  return givePass(tx, { kind: 'dossier', subjectId: guestId, personId: null, expiresAt })
}

/** Each time that a guest comes in, or opens something, is written down. */
export async function noteOpening(tx: Tx, guestId: string, documentId: string | null): Promise<void> {
  await recordEvent(tx, {
    verb: documentId === null ? 'dossier.enter' : 'dossier.open',
    subjectKind: 'dossier-guest',
    subjectId: guestId,
    detail: documentId === null ? {} : { documentId },
  })
}
