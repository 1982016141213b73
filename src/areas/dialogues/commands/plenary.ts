import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { tellDialogue } from '../topics.ts'
import { type FindingTexts, holdOpen } from './findings.ts'

export type MergeResult =
  | { kind: 'merged'; findingId: string }
  /** Fewer than two findings of one item that stand on their own: somebody was first. */
  | { kind: 'changed-meanwhile' }
  | { kind: 'closed' }

/** Makes one finding of several that say alike. They stay, and point at it. */
export async function mergeFindings(
  tx: Tx,
  dialogueId: string,
  findingIds: readonly string[],
  texts: FindingTexts,
  now: Date,
): Promise<MergeResult> {
  const { partnershipId } = tx.scope
  if (!(await holdOpen(tx, dialogueId))) return { kind: 'closed' }
  const merged = await tx.db
    .selectFrom('finding')
    .where('partnershipId', '=', partnershipId)
    .where('dialogueId', '=', dialogueId)
    .where('id', 'in', [...findingIds])
    .where('mergedInto', 'is', null)
    .orderBy('id')
    .forUpdate()
    .select(['id', 'frameworkItemId', 'groupNumber'])
    .execute()
  const [first] = merged
  const alike = merged.every(({ frameworkItemId }) => frameworkItemId === first?.frameworkItemId)
  if (!first || merged.length < 2 || merged.length !== new Set(findingIds).size || !alike)
    return { kind: 'changed-meanwhile' }
  const { frameworkItemId } = first
  const { id } = await tx.db
    .insertInto('finding')
    .values({ partnershipId, dialogueId, frameworkItemId, changedAt: now, ...texts })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx.db
    .insertInto('findingRevision')
    .values({ partnershipId, findingId: id, revision: 1, writtenAt: now, ...texts })
    .execute()
  await tx.db
    .updateTable('finding')
    .set({ mergedInto: id })
    .where('partnershipId', '=', partnershipId)
    .where(
      'id',
      'in',
      merged.map((one) => one.id),
    )
    .execute()
  await recordEvent(tx, {
    verb: 'dialogue.merge',
    subjectKind: 'finding',
    subjectId: id,
    detail: { dialogueId, findings: merged.length },
  })
  await tellDialogue(tx, dialogueId, [])
  return { kind: 'merged', findingId: id }
}

/**
 * Takes a merged finding apart: what went into it stands on its own again. The merged one disappears, unless something was
 * done with it since: then it stays beside them.
 * @returns false when nothing was merged into it
 */
export async function separateFinding(tx: Tx, dialogueId: string, findingId: string): Promise<boolean> {
  const { partnershipId } = tx.scope
  if (!(await holdOpen(tx, dialogueId))) return false
  const { numUpdatedRows } = await tx.db
    .updateTable('finding')
    .set({ mergedInto: null })
    .where('partnershipId', '=', partnershipId)
    .where('dialogueId', '=', dialogueId)
    .where('mergedInto', '=', findingId)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return false
  const refersTo = (table: 'proposedAction' | 'signal' | 'action') =>
    tx.db.selectFrom(table).where('partnershipId', '=', partnershipId).where('findingId', '=', findingId).select('id')
  await tx.db
    .deleteFrom('finding')
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', findingId)
    .where('revision', '=', 1)
    .where((eb) =>
      eb.not(
        eb.or([eb.exists(refersTo('proposedAction')), eb.exists(refersTo('signal')), eb.exists(refersTo('action'))]),
      ),
    )
    .execute()
  await recordEvent(tx, {
    verb: 'dialogue.separate',
    subjectKind: 'finding',
    subjectId: findingId,
    detail: { dialogueId, findings: Number(numUpdatedRows) },
  })
  await tellDialogue(tx, dialogueId, [])
  return true
}

/**
 * Says of a finding whether many share it.
 * @returns false when it is not of this conversation, or that is closed
 */
export async function markShared(tx: Tx, dialogueId: string, findingId: string, shared: boolean): Promise<boolean> {
  if (!(await holdOpen(tx, dialogueId))) return false
  const { numUpdatedRows } = await tx.db
    .updateTable('finding')
    .set({ shared })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('dialogueId', '=', dialogueId)
    .where('id', '=', findingId)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return false
  await recordEvent(tx, {
    verb: 'dialogue.mark-shared',
    subjectKind: 'finding',
    subjectId: findingId,
    detail: { dialogueId, shared },
  })
  await tellDialogue(tx, dialogueId, [])
  return true
}

/** How many minutes a round can be lengthened by in all. */
const mostExtraMinutes = 240

/**
 * Adds minutes to the round that is under way.
 * @returns false when there is none
 */
export async function extendRound(tx: Tx, dialogueId: string, minutes: number): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('dialogue')
    .set((eb) => ({ extraMinutes: eb('extraMinutes', '+', minutes) }))
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', dialogueId)
    .where('state', '=', 'groups')
    .where('extraMinutes', '<=', mostExtraMinutes - minutes)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return false
  await recordEvent(tx, {
    verb: 'dialogue.extend',
    subjectKind: 'dialogue',
    subjectId: dialogueId,
    detail: { minutes },
  })
  await tellDialogue(tx, dialogueId, 'everybody')
  return true
}
