import type { Tx } from '../../../platform/database/scope.ts'
import type { CommitmentKind } from '../rules.ts'

/** A commitment as its owner wrote it down in a conversation. */
export type WrittenCommitment = { id: string; kind: CommitmentKind; text: string; instrumentItemId: string | null }

/** What the person of this transaction means to do after a conversation; nobody else's. */
export async function findOwnCommitmentsOf(tx: Tx, dialogueId: string): Promise<WrittenCommitment[]> {
  return tx.db
    .selectFrom('commitment')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('personId', '=', tx.scope.personId)
    .where('dialogueId', '=', dialogueId)
    .orderBy('id')
    .select(['id', 'kind', 'text', 'instrumentItemId'])
    .$narrowType<{ kind: CommitmentKind }>()
    .execute()
}
