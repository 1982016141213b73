import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { reconcile } from '../../../platform/writing.ts'
import { longestAction } from '../rules.ts'
import { tellDialogue } from '../topics.ts'
import { holdOpen, noteWriting, type Writer } from './findings.ts'

/** A vervolgactie as somebody in a group types it; who and when may be settled later. */
export type ProposedWriting = {
  findingId: string
  /** Without words it is taken away. */
  what: string
  /** What they had in front of them. */
  base: string
  ownerId: string | null
  dueOn: Day | null
}

export type ProposedResult =
  | { kind: 'saved'; what: string }
  | { kind: 'unknown' }
  | { kind: 'closed' }
  | { kind: 'too-long' }
  /** Nobody who takes part in this conversation. */
  | { kind: 'unknown-owner' }

/** Keeps a proposed action of a finding of the writer's group; its words go together with what another made of them meanwhile. */
export async function writeProposedAction(
  tx: Tx,
  writer: Writer,
  id: string,
  { findingId, what, base, ownerId, dueOn }: ProposedWriting,
  now: Date,
): Promise<ProposedResult> {
  const { partnershipId } = tx.scope
  if (!(await holdOpen(tx, writer.dialogueId))) return { kind: 'closed' }
  const finding = await tx.db
    .selectFrom('finding')
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', findingId)
    .where('dialogueId', '=', writer.dialogueId)
    .$if(writer.participantId !== null, (query) => query.where('groupNumber', '=', writer.groupNumber))
    .forUpdate()
    .select('groupNumber')
    .executeTakeFirst()
  if (!finding) return { kind: 'unknown' }
  if (ownerId !== null && !(await takesPart(tx, writer.dialogueId, ownerId))) return { kind: 'unknown-owner' }
  const current = await tx.db
    .selectFrom('proposedAction')
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .select(['findingId', 'what'])
    .executeTakeFirst()
  if (current && current.findingId !== findingId) return { kind: 'unknown' }
  const agreed = current ? reconcile(base, current.what, what) : what
  if (agreed.length > longestAction) return { kind: 'too-long' }
  if (agreed === '') {
    await tx.db.deleteFrom('proposedAction').where('partnershipId', '=', partnershipId).where('id', '=', id).execute()
  } else {
    await tx.db
      .insertInto('proposedAction')
      .values({ partnershipId, id, findingId, what: agreed, ownerId, dueOn })
      .onConflict((conflict) =>
        conflict
          .columns(['partnershipId', 'id'])
          .doUpdateSet({ what: agreed, ownerId, dueOn, revision: sql`proposed_action.revision + 1` }),
      )
      .execute()
  }
  if (!current && agreed !== '')
    await recordEvent(tx, {
      verb: 'dialogue.propose-action',
      subjectKind: 'dialogue',
      subjectId: writer.dialogueId,
      detail: { findingId },
    })
  await noteWriting(tx, writer, now)
  await tellDialogue(tx, writer.dialogueId, [finding.groupNumber])
  return { kind: 'saved', what: agreed }
}

async function takesPart(tx: Tx, dialogueId: string, personId: string): Promise<boolean> {
  const found = await tx.db
    .selectFrom('dialogueParticipant')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('dialogueId', '=', dialogueId)
    .where('personId', '=', personId)
    .select('id')
    .executeTakeFirst()
  return found !== undefined
}
