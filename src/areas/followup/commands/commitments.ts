import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { CommitmentKind } from '../rules.ts'

export type NewCommitment = {
  kind: CommitmentKind
  text: string
  dialogueId?: string | null
  bodyId?: string | null
  guarantee?: number | null
  instrumentId?: string | null
  instrumentItemId?: string | null
}

/**
 * Writes down what the person of this transaction means to do. No event: that would tell others of it.
 * @returns the id of the commitment
 * @throws Error outside a person's scope: nobody else can write it
 */
export async function addCommitment(tx: Tx, commitment: NewCommitment, today: Day): Promise<string> {
  const { partnershipId, personId } = tx.scope
  if (personId === null) throw new Error('a commitment is its owner’s')
  const { id } = await tx.db
    .insertInto('commitment')
    .values({ partnershipId, personId, madeOn: today, ...commitment })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
