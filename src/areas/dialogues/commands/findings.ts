import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { sameTexts, writeTogether } from '../../../platform/writing.ts'
import { longestText } from '../rules.ts'
import { tellDialogue } from '../topics.ts'

/** The three texts of a finding: what was found, "Waaruit blijkt dat?" and "Hoe wordt het geborgd?". */
export type FindingTexts = { text: string; evidence: string; assurance: string }

/** Who writes: somebody in a group, for that group only; or the facilitator, in any finding. */
export type Writer = { dialogueId: string; participantId: string | null; groupNumber: number | null }

/** What somebody makes of a finding. */
export type Writing = {
  itemId: string
  /** The revision that they had in front of them; 0 when they begin a new finding. */
  base: number
  /** The texts that they changed. */
  changes: Partial<FindingTexts>
}

export type WritingResult =
  | {
      kind: 'saved'
      /** The revision that holds what was typed, as it was typed: what somebody who types on goes on from. */
      typed: number
      /** How it stands now, with what others wrote. */
      revision: number
      texts: FindingTexts
    }
  /** Of another group or conversation, or about an item that was not chosen. */
  | { kind: 'unknown' }
  | { kind: 'closed' }
  /** With what others wrote it would not fit; nothing is changed. */
  | { kind: 'too-long' }

const nothing: FindingTexts = { text: '', evidence: '', assurance: '' }

/**
 * Keeps what somebody wrote in a finding, together with what others wrote meanwhile. Every text that was acknowledged
 * stays a revision of its own. A finding is made by the first words in it, with the id that the page gave it: sent twice,
 * it is there once.
 */
export async function writeFinding(
  tx: Tx,
  writer: Writer,
  findingId: string,
  writing: Writing,
  now: Date,
): Promise<WritingResult> {
  if (!(await holdOpen(tx, writer.dialogueId))) return { kind: 'closed' }
  const begun = await lockFinding(tx, writer, findingId)
  if (!begun && Object.values(writing.changes).every((text) => text === ''))
    return { kind: 'saved', typed: 0, revision: 0, texts: nothing }
  const current = begun ?? (writing.base === 0 ? await beginFinding(tx, writer, findingId, writing.itemId) : undefined)
  if (!current) return { kind: 'unknown' }
  const base = await textsAt(tx, findingId, writing.base)
  const { revision } = current
  const { typed, texts, steps } = writeTogether(base, current.texts, writing.changes)
  if (Object.values(texts).some((text) => text.length > longestText)) return { kind: 'too-long' }
  for (const [index, step] of steps.entries())
    await addRevision(tx, writer, findingId, { ...step, revision: revision + index + 1 }, now)
  const last = revision + steps.length
  if (steps.length > 0) {
    await tx.db
      .updateTable('finding')
      .set({ ...texts, revision: last, changedAt: now })
      .where('partnershipId', '=', tx.scope.partnershipId)
      .where('id', '=', findingId)
      .execute()
    await noteWriting(tx, writer, now)
    await tellDialogue(tx, writer.dialogueId, [current.groupNumber])
  }
  return { kind: 'saved', typed: sameTexts(typed, current.texts) ? revision : revision + 1, revision: last, texts }
}

/** Holds a conversation open until this transaction ends. @returns false when it is not (or no longer) being held */
export async function holdOpen(tx: Tx, dialogueId: string): Promise<boolean> {
  const dialogue = await tx.db
    .selectFrom('dialogue')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', dialogueId)
    .forShare()
    .select('state')
    .executeTakeFirst()
  return dialogue?.state === 'groups' || dialogue?.state === 'plenary'
}

type Current = { groupNumber: number | null; revision: number; texts: FindingTexts }

/** A finding that this writer may write in, held fast so that two who write at once come after each other. */
async function lockFinding(tx: Tx, writer: Writer, findingId: string): Promise<Current | undefined> {
  const row = await tx.db
    .selectFrom('finding')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', findingId)
    .where('dialogueId', '=', writer.dialogueId)
    .$if(writer.participantId !== null, (query) => query.where('groupNumber', '=', writer.groupNumber))
    .forUpdate()
    .select(['groupNumber', 'revision', 'text', 'evidence', 'assurance'])
    .executeTakeFirst()
  if (!row) return undefined
  const { groupNumber, revision, ...texts } = row
  return { groupNumber, revision, texts }
}

async function beginFinding(tx: Tx, writer: Writer, id: string, itemId: string): Promise<Current | undefined> {
  const { dialogueId, participantId, groupNumber } = writer
  if (participantId !== null && groupNumber === null) return undefined
  const { rows } = await sql<{ id: string }>`
    insert into finding (partnership_id, id, dialogue_id, framework_item_id, group_number, revision)
    select i.partnership_id, ${id}, i.dialogue_id, i.framework_item_id, ${groupNumber}, 0
    from dialogue_item i
    where i.partnership_id = ${tx.scope.partnershipId} and i.dialogue_id = ${dialogueId} and i.framework_item_id = ${itemId}
    on conflict do nothing returning id`.execute(tx.db)
  // Of two who send the same new finding at once the second waited, and now finds it.
  if (rows.length === 0) return lockFinding(tx, writer, id)
  await recordEvent(tx, { verb: 'dialogue.find', subjectKind: 'dialogue', subjectId: dialogueId, detail: { itemId } })
  return { groupNumber, revision: 0, texts: nothing }
}

/** The texts as they were; nothing when there is no such revision, so that everything that was typed counts as new. */
async function textsAt(tx: Tx, findingId: string, revision: number): Promise<FindingTexts> {
  const texts = await tx.db
    .selectFrom('findingRevision')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('findingId', '=', findingId)
    .where('revision', '=', revision)
    .select(['text', 'evidence', 'assurance'])
    .executeTakeFirst()
  return texts ?? nothing
}

/** Who wrote, and when, stands here; so an event of each few words would say nothing new. */
async function addRevision(
  tx: Tx,
  { participantId }: Writer,
  findingId: string,
  revision: FindingTexts & { revision: number },
  writtenAt: Date,
): Promise<void> {
  await tx.db
    .insertInto('findingRevision')
    .values({ partnershipId: tx.scope.partnershipId, findingId, participantId, writtenAt, ...revision })
    .execute()
}

/** For the projector, which shows who is still writing. */
export async function noteWriting(tx: Tx, { participantId }: Writer, now: Date): Promise<void> {
  if (participantId === null) return
  await tx.db
    .updateTable('dialogueParticipant')
    .set({ wroteAt: now })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', participantId)
    .execute()
}
