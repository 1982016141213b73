import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'

export type NewTie = { personId: string; organisationId: string; reason: string; untilOn: Day | null }

/** Declares a tie; of one to the same school or board the reason and the end change. */
export async function declareTie(tx: Tx, tie: NewTie): Promise<void> {
  const { partnershipId } = tx.scope
  const { id } = await tx.db
    .insertInto('reviewTie')
    .values({ partnershipId, ...tie })
    .onConflict((conflict) =>
      conflict
        .columns(['partnershipId', 'personId', 'organisationId'])
        .doUpdateSet({ reason: tie.reason, untilOn: tie.untilOn }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  const { personId, organisationId } = tie
  await recordEvent(tx, {
    verb: 'tie.declare',
    subjectKind: 'review-tie',
    subjectId: id,
    detail: { personId, organisationId },
  })
}

export async function removeTie(tx: Tx, id: string): Promise<void> {
  await tx.db.deleteFrom('reviewTie').where('partnershipId', '=', tx.scope.partnershipId).where('id', '=', id).execute()
  await recordEvent(tx, { verb: 'tie.remove', subjectKind: 'review-tie', subjectId: id })
}
