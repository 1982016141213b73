import type { Updateable } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { DB } from '../../../platform/database/tables.ts'
import { type CommitmentKind, settled, type Verdict } from '../rules.ts'

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

/** Whether a change was made, or somebody (in another window) was first. */
export type CommitmentChange = 'saved' | 'changed-meanwhile'

/** Changes what is of the person of this transaction; row-level security lets nobody change another's. No event, as above. */
async function change(
  tx: Tx,
  id: string,
  revision: number,
  values: Updateable<DB['commitment']>,
): Promise<CommitmentChange> {
  const changed = await tx.db
    .updateTable('commitment')
    .set({ ...values, revision: revision + 1 })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return changed ? 'saved' : 'changed-meanwhile'
}

export function rewordCommitment(
  tx: Tx,
  id: string,
  { kind, text }: Pick<NewCommitment, 'kind' | 'text'>,
  revision: number,
): Promise<CommitmentChange> {
  return change(tx, id, revision, { kind, text })
}

/** Writes down what became of a commitment. */
export function settleCommitment(
  tx: Tx,
  id: string,
  { verdict, line }: { verdict: Verdict; line: string },
  revision: number,
  today: Day,
): Promise<CommitmentChange> {
  return change(tx, id, revision, settled(verdict, line, today))
}

/** Shows a commitment to others, or to nobody any more. Doing so twice changes nothing. */
export async function setShared(tx: Tx, id: string, sharedOn: Day | null): Promise<void> {
  await tx.db
    .updateTable('commitment')
    .set({ sharedOn })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', id)
    .where('sharedOn', sharedOn === null ? 'is not' : 'is', null)
    .execute()
}

export async function removeCommitment(tx: Tx, id: string): Promise<void> {
  await tx.db
    .deleteFrom('commitment')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', id)
    .execute()
}
