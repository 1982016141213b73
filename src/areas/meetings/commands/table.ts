import { sql } from 'kysely'
import { attempt } from '../../../platform/database/refusal.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import {
  type AgendaChange,
  type AgendaStep,
  changesOf,
  type ItemState,
  type MeetingState,
  type Outcome,
  type Table,
} from '../rules.ts'

/**
 * Takes a step on a body's table. The body is locked first, so that of two people who press at once the second sees what
 * the first did.
 * @param minutes how long an item that is placed may take; if not said, as long as the last time
 * @returns what changed; nothing when the step could not be taken (any more)
 */
export async function takeAgendaStep(
  tx: Tx,
  bodyId: string,
  step: AgendaStep,
  minutes?: number,
): Promise<AgendaChange[]> {
  await holdTable(tx, bodyId)
  const changes = changesOf(await findTable(tx, bodyId), step)
  for (const change of changes) await write(tx, change, minutes)
  return changes
}

/** Holds a body's table until this transaction ends. */
export async function holdTable(tx: Tx, bodyId: string): Promise<void> {
  await tx.db
    .selectFrom('body')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', bodyId)
    .forNoKeyUpdate()
    .select('id')
    .execute()
}

/** What lies on a body's table. */
export async function findTable(tx: Tx, bodyId: string): Promise<Table> {
  const { partnershipId } = tx.scope
  const meetings = await tx.db
    .selectFrom('meeting')
    .where('partnershipId', '=', partnershipId)
    .where('bodyId', '=', bodyId)
    .select(['id', 'startsAt', 'seriesId', 'state'])
    .$narrowType<{ state: MeetingState }>()
    .execute()
  const items = await tx.db
    .selectFrom('agendaItem')
    .where('partnershipId', '=', partnershipId)
    .where('bodyId', '=', bodyId)
    .select(['id', 'state'])
    .$narrowType<{ state: ItemState }>()
    .execute()
  const entries = await tx.db
    .selectFrom('agendaEntry')
    .innerJoin('agendaItem', (join) =>
      join
        .onRef('agendaItem.partnershipId', '=', 'agendaEntry.partnershipId')
        .onRef('agendaItem.id', '=', 'agendaEntry.itemId'),
    )
    .where('agendaEntry.partnershipId', '=', partnershipId)
    .where('agendaItem.bodyId', '=', bodyId)
    .select([
      'agendaEntry.meetingId',
      'agendaEntry.itemId',
      'agendaEntry.outcome',
      sql<boolean>`agenda_entry.note <> '' or exists (
        select from decision d where d.partnership_id = agenda_entry.partnership_id and d.entry_id = agenda_entry.id)`.as(
        'recorded',
      ),
    ])
    .$narrowType<{ outcome: Outcome | null }>()
    .orderBy('agendaEntry.position')
    .execute()
  return { meetings, items, entries }
}

async function write(tx: Tx, change: AgendaChange, minutes: number | undefined): Promise<void> {
  switch (change.kind) {
    case 'item':
      await tx.db
        .updateTable('agendaItem')
        .set((eb) => ({ state: change.state, droppedBecause: change.because, revision: eb('revision', '+', 1) }))
        .where('partnershipId', '=', tx.scope.partnershipId)
        .where('id', '=', change.itemId)
        .execute()
      return
    case 'place':
      return place(tx, change, minutes)
    case 'remove':
      return remove(tx, change)
    case 'leave':
      return leave(tx, change, change.outcome)
  }
}

type At = { itemId: string; meetingId: string }

async function place(tx: Tx, { itemId, meetingId }: At, minutes: number | undefined): Promise<void> {
  const { partnershipId } = tx.scope
  await sql`
    insert into agenda_entry (partnership_id, meeting_id, item_id, position, minutes)
    select ${partnershipId}, ${meetingId}, ${itemId},
      coalesce((select max(position) from agenda_entry where partnership_id = ${partnershipId} and meeting_id = ${meetingId}), 0) + 1,
      coalesce(${minutes ?? null}::integer, (
        select e.minutes from agenda_entry e
        where e.partnership_id = ${partnershipId} and e.item_id = ${itemId} order by e.id desc limit 1), 10)
    on conflict (partnership_id, meeting_id, item_id) do update set outcome = null`.execute(tx.db)
  // What waited with the item comes along.
  await tx.db
    .updateTable('paper')
    .set({ meetingId })
    .where('partnershipId', '=', partnershipId)
    .where('itemId', '=', itemId)
    .where('meetingId', 'is', null)
    .execute()
}

/** Something of a later area may hang on the entry, such as an action: then it stays, as one that moved on. */
async function remove(tx: Tx, { itemId, meetingId }: At): Promise<void> {
  const { partnershipId } = tx.scope
  const removed = await attempt(tx, () =>
    tx.db
      .deleteFrom('agendaEntry')
      .where('partnershipId', '=', partnershipId)
      .where('itemId', '=', itemId)
      .where('meetingId', '=', meetingId)
      .execute(),
  )
  if (!removed.ok) return leave(tx, { itemId, meetingId }, 'moved')
  await tx.db
    .updateTable('paper')
    .set({ meetingId: null })
    .where('partnershipId', '=', partnershipId)
    .where('itemId', '=', itemId)
    .where('meetingId', '=', meetingId)
    .execute()
}

async function leave(tx: Tx, { itemId, meetingId }: At, outcome: Outcome): Promise<void> {
  await tx.db
    .updateTable('agendaEntry')
    .set({ outcome })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('itemId', '=', itemId)
    .where('meetingId', '=', meetingId)
    .execute()
}
