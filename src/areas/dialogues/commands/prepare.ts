import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { closeEntrance } from '../../../platform/passes.ts'
import type { Meeting } from '../../meetings/index.ts'
import type { Dialogue } from '../queries.ts'
import { lockDialogue } from './steps.ts'

/** What a conversation is about. Ids are checked against what may be chosen. */
export type Preparation = {
  versionId: string
  /** Ids of items of the framework, in the order in which they are talked about. */
  itemIds: readonly string[]
  goal: string
  facilitatorId: string
  roundMinutes: number
}

/**
 * Prepares a conversation for a meeting.
 * @param agendaItemId the item on its agenda that the conversation fills
 * @returns the id of the conversation
 */
export async function prepareDialogue(
  tx: Tx,
  meeting: Meeting,
  agendaItemId: string | null,
  { itemIds, ...preparation }: Preparation,
): Promise<string> {
  const { partnershipId, personId } = tx.scope
  const { id } = await tx.db
    .insertInto('dialogue')
    .values({ partnershipId, meetingId: meeting.id, itemId: agendaItemId, createdBy: personId, ...preparation })
    .returning('id')
    .executeTakeFirstOrThrow()
  await setItems(tx, id, itemIds)
  await recordEvent(tx, {
    verb: 'dialogue.prepare',
    subjectKind: 'dialogue',
    subjectId: id,
    detail: { meetingId: meeting.id, items: itemIds.length },
  })
  return id
}

/**
 * Changes what a conversation is about, as long as it is not opened.
 * @returns whether it was saved; not when somebody changed or opened it in the meantime
 */
export async function changePreparation(
  tx: Tx,
  dialogue: Dialogue,
  { itemIds, ...preparation }: Preparation,
  revision: number,
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('dialogue')
    .set({ ...preparation, revision: sql`revision + 1` })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', dialogue.id)
    .where('state', '=', 'preparing')
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return false
  await tx.db
    .deleteFrom('dialogueItem')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('dialogueId', '=', dialogue.id)
    .execute()
  await setItems(tx, dialogue.id, itemIds)
  await recordEvent(tx, {
    verb: 'dialogue.change',
    subjectKind: 'dialogue',
    subjectId: dialogue.id,
    detail: { items: itemIds.length },
  })
  return true
}

/** Puts the items in another order, as long as the conversation is not opened. */
export async function orderItems(tx: Tx, dialogue: Dialogue, itemIds: readonly string[]): Promise<void> {
  if ((await lockDialogue(tx, dialogue.id)).state !== 'preparing') return
  for (const [position, itemId] of itemIds.entries())
    await tx.db
      .updateTable('dialogueItem')
      .set({ position })
      .where('partnershipId', '=', tx.scope.partnershipId)
      .where('dialogueId', '=', dialogue.id)
      .where('frameworkItemId', '=', itemId)
      .execute()
  await recordEvent(tx, { verb: 'dialogue.order-items', subjectKind: 'dialogue', subjectId: dialogue.id })
}

/**
 * Removes a conversation in which nothing was written yet: it is not held after all.
 * @returns whether it was removed; not once the groups have begun
 */
export async function removeDialogue(tx: Tx, dialogue: Dialogue): Promise<boolean> {
  const { numDeletedRows } = await tx.db
    .deleteFrom('dialogue')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', dialogue.id)
    .where('state', 'in', ['preparing', 'joining'])
    .executeTakeFirstOrThrow()
  if (numDeletedRows === 0n) return false
  await closeEntrance(tx, 'dialogue', dialogue.id)
  await recordEvent(tx, {
    verb: 'dialogue.remove',
    subjectKind: 'dialogue',
    subjectId: dialogue.id,
    detail: { meetingId: dialogue.meeting.id },
  })
  return true
}

async function setItems(tx: Tx, dialogueId: string, itemIds: readonly string[]): Promise<void> {
  const { partnershipId } = tx.scope
  await tx.db
    .insertInto('dialogueItem')
    .values(itemIds.map((frameworkItemId, position) => ({ partnershipId, dialogueId, frameworkItemId, position })))
    .execute()
}
