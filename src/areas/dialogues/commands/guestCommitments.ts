import type { Tx } from '../../../platform/database/scope.ts'

/** What a guest means to do, as they type it. */
export type GuestWriting = { kind: 'going-to' | 'want-to'; text: string; frameworkItemId: string | null }

/**
 * Keeps what a guest means to do, until the conversation is closed; without words it is gone again. No event: that would
 * tell others of it. Row-level security lets only the bearer of this participant's pass do so.
 * @returns false when this id is somebody else's
 */
export async function writeGuestCommitment(
  tx: Tx,
  participantId: string,
  id: string,
  writing: GuestWriting,
): Promise<boolean> {
  const { partnershipId } = tx.scope
  if (writing.text === '') {
    await tx.db
      .deleteFrom('guestCommitment')
      .where('partnershipId', '=', partnershipId)
      .where('participantId', '=', participantId)
      .where('id', '=', id)
      .execute()
    return true
  }
  const changed = await tx.db
    .updateTable('guestCommitment')
    .set({ text: writing.text })
    .where('partnershipId', '=', partnershipId)
    .where('participantId', '=', participantId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  if (changed) return true
  const added = await tx.db
    .insertInto('guestCommitment')
    .values({ partnershipId, id, participantId, ...writing })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}
