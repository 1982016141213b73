import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { NewCommitment } from './commitments.ts'

/**
 * Keeps a commitment as its owner types it: the first time it is made, with the id that the owner's page gave it, and
 * afterwards its words change; without words it is gone again. No event: that would tell others of it.
 * @returns false when this id is somebody else's
 */
export async function writeCommitment(tx: Tx, id: string, commitment: NewCommitment, today: Day): Promise<boolean> {
  const { partnershipId, personId } = tx.scope
  if (personId === null) throw new Error('a commitment is its owner’s')
  if (commitment.text === '') {
    await tx.db
      .deleteFrom('commitment')
      .where('partnershipId', '=', partnershipId)
      .where('personId', '=', personId)
      .where('id', '=', id)
      .execute()
    return true
  }
  const changed = await tx.db
    .updateTable('commitment')
    .set({ text: commitment.text, revision: sql`revision + 1` })
    .where('partnershipId', '=', partnershipId)
    .where('personId', '=', personId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  if (changed) return true
  const added = await tx.db
    .insertInto('commitment')
    .values({ partnershipId, id, personId, madeOn: today, ...commitment })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}
