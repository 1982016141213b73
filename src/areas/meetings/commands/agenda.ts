import type { Day } from '../../../platform/clock.ts'
import { attempt } from '../../../platform/database/refusal.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { AgendaEntry, AgendaItem } from '../queries.ts'
import type { AgendaKind, AgendaStep, Purpose } from '../rules.ts'
import { takeAgendaStep } from './table.ts'

export type NewAgendaItem = {
  bodyId: string
  title: string
  kind: AgendaKind
  purpose: Purpose
  explanation?: string
  ownerId?: string | null
  /** For kind `minutes`: of which meeting. */
  minutesOf?: string
  /** For kind `look-back`: from which day on. */
  since?: Day
}

/**
 * Puts something on a body's table. Without a meeting, or when that was held or cancelled meanwhile, it waits in the backlog.
 * @param on the meeting whose agenda it comes at the end of, and how long it may take
 * @returns the id of the item
 */
export async function addAgendaItem(
  tx: Tx,
  item: NewAgendaItem,
  on?: { meetingId: string; minutes: number },
): Promise<string> {
  const { partnershipId, personId } = tx.scope
  const { id } = await tx.db
    .insertInto('agendaItem')
    .values({ partnershipId, createdBy: personId, ...item })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordEvent(tx, {
    verb: 'agenda-item.add',
    subjectKind: 'agenda-item',
    subjectId: id,
    detail: { bodyId: item.bodyId, kind: item.kind },
  })
  if (on) await placeAgendaItem(tx, id, on)
  return id
}

/**
 * Gives an item a place at the end of a meeting's agenda, and takes it off any other; doing so twice changes nothing. A
 * meeting that was held or cancelled meanwhile gets nothing: the item then stays where it was.
 */
export async function placeAgendaItem(
  tx: Tx,
  itemId: string,
  { meetingId, minutes }: { meetingId: string; minutes?: number },
): Promise<void> {
  const item = await tx.db
    .selectFrom('agendaItem')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', itemId)
    .select('bodyId')
    .executeTakeFirst()
  if (!item) return
  const changes = await takeAgendaStep(tx, item.bodyId, { kind: 'place', itemId, meetingId }, minutes)
  if (changes.length > 0)
    await recordEvent(tx, {
      verb: 'agenda-item.place',
      subjectKind: 'agenda-item',
      subjectId: itemId,
      detail: { meetingId },
    })
}

const verbs = {
  shelve: 'agenda-item.shelve',
  finish: 'agenda-item.finish',
  drop: 'agenda-item.drop',
  'take-up-again': 'agenda-item.take-up-again',
} as const

type ItemStep = Extract<AgendaStep, { kind: keyof typeof verbs }>

/**
 * Takes a step with one item: to the backlog, finished, dropped, or open again.
 * @returns false when it could not be taken (any more)
 */
export async function takeItemStep(tx: Tx, bodyId: string, step: ItemStep): Promise<boolean> {
  // Of the minutes of one meeting only one item can be open: another may have come for them meanwhile.
  const taken = await attempt(tx, () => takeAgendaStep(tx, bodyId, step))
  if (!taken.ok || taken.result.length === 0) return false
  await recordEvent(tx, { verb: verbs[step.kind], subjectKind: 'agenda-item', subjectId: step.itemId })
  return true
}

export type ItemValues = {
  title: string
  purpose: Purpose
  explanation: string
  owner: string | null
  minutes: number
}

/** @param revision the revision that the page showed; a newer one is never overwritten */
export async function changeAgendaItem(
  tx: Tx,
  entry: Pick<AgendaEntry, 'id'> & { item: Pick<AgendaItem, 'id'> },
  { title, purpose, explanation, owner, minutes }: ItemValues,
  revision: number,
): Promise<'saved' | 'changed-meanwhile'> {
  const { partnershipId } = tx.scope
  const changed = await tx.db
    .updateTable('agendaItem')
    .set({ title, purpose, explanation, ownerId: owner, revision: revision + 1 })
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', entry.item.id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  if (!changed) return 'changed-meanwhile'
  await tx.db
    .updateTable('agendaEntry')
    .set({ minutes })
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', entry.id)
    .execute()
  await recordEvent(tx, { verb: 'agenda-item.change', subjectKind: 'agenda-item', subjectId: entry.item.id })
  return 'saved'
}

/** Moves an item one place up or down its agenda; at the end of it nothing changes. */
export async function moveAgendaItem(
  tx: Tx,
  meetingId: string,
  itemId: string,
  direction: 'up' | 'down',
): Promise<void> {
  const { partnershipId } = tx.scope
  const entries = await tx.db
    .selectFrom('agendaEntry')
    .where('partnershipId', '=', partnershipId)
    .where('meetingId', '=', meetingId)
    .orderBy('position')
    .orderBy('id')
    .forUpdate()
    .select(['id', 'itemId'])
    .execute()
  const from = entries.findIndex((entry) => entry.itemId === itemId)
  const to = direction === 'up' ? from - 1 : from + 1
  const [moved, other] = [entries[from], entries[to]]
  if (!moved || !other) return
  const order = entries.with(from, other).with(to, moved)
  for (const [index, { id }] of order.entries())
    await tx.db
      .updateTable('agendaEntry')
      .set({ position: index + 1 })
      .where('partnershipId', '=', partnershipId)
      .where('id', '=', id)
      .execute()
  await recordEvent(tx, {
    verb: 'agenda-item.order',
    subjectKind: 'agenda-item',
    subjectId: itemId,
    detail: { meetingId, direction },
  })
}
