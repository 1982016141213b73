import { sql } from 'kysely'
import { attempt } from '../../../platform/database/refusal.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { reconcile } from '../rules.ts'

/** What came of writing something down: done, or somebody else did so meanwhile, or the meeting is not being held. */
export type Saved =
  | { kind: 'saved' }
  | { kind: 'not-now' }
  | { kind: 'changed-meanwhile'; text: string; revision: number }

type Entry = { id: string; meetingId: string; itemId: string }

/**
 * Writes down what was said about an item. What two people wrote in different places of it is brought together; where they
 * changed the same lines, neither is overwritten.
 * @param base the note as the page showed it
 * @param revision the revision that the page showed
 */
export async function saveNote(
  tx: Tx,
  entry: Entry,
  { note, base, revision }: { note: string; base: string; revision: number },
): Promise<Saved> {
  if (!(await holdMeeting(tx, entry.meetingId))) return { kind: 'not-now' }
  const { partnershipId } = tx.scope
  const current = await tx.db
    .selectFrom('agendaEntry')
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', entry.id)
    .forUpdate()
    .select(['note', 'revision'])
    .executeTakeFirstOrThrow()
  const text = current.revision === revision ? note : reconcile({ base, mine: note, theirs: current.note })
  if (text === undefined || text.length > 20_000)
    return { kind: 'changed-meanwhile', text: current.note, revision: current.revision }
  await tx.db
    .updateTable('agendaEntry')
    .set({ note: text, revision: current.revision + 1 })
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', entry.id)
    .execute()
  await tell(tx, 'meeting.note', entry)
  return { kind: 'saved' }
}

/** @param id that it gets, for an area of which something rests on it */
export async function addDecision(tx: Tx, entry: Entry, text: string, id = crypto.randomUUID()): Promise<Saved> {
  if (!(await holdMeeting(tx, entry.meetingId))) return { kind: 'not-now' }
  const { partnershipId, personId } = tx.scope
  await tx.db
    .insertInto('decision')
    .values({ partnershipId, id, entryId: entry.id, text, writtenBy: personId })
    .execute()
  await tell(tx, 'decision.add', entry)
  return { kind: 'saved' }
}

/** @param revision the revision that the page showed; a newer one is never overwritten */
export async function changeDecision(
  tx: Tx,
  entry: Entry,
  id: string,
  { text, revision }: { text: string; revision: number },
): Promise<Saved> {
  if (!(await holdMeeting(tx, entry.meetingId))) return { kind: 'not-now' }
  const { partnershipId, personId } = tx.scope
  const changed = await tx.db
    .updateTable('decision')
    .set({ text, revision: revision + 1, writtenBy: personId })
    .where('partnershipId', '=', partnershipId)
    .where('entryId', '=', entry.id)
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  if (!changed) {
    const newer = await tx.db
      .selectFrom('decision')
      .where('partnershipId', '=', partnershipId)
      .where('id', '=', id)
      .select(['text', 'revision'])
      .executeTakeFirst()
    return { kind: 'changed-meanwhile', text: newer?.text ?? '', revision: newer?.revision ?? revision }
  }
  await tell(tx, 'decision.change', entry)
  return { kind: 'saved' }
}

/** Takes a decision away; not one on which something rests, such as a plan that was adopted by it. */
export async function removeDecision(tx: Tx, entry: Entry, id: string): Promise<Saved | { kind: 'rested-on' }> {
  if (!(await holdMeeting(tx, entry.meetingId))) return { kind: 'not-now' }
  const removed = await attempt(tx, () =>
    tx.db
      .deleteFrom('decision')
      .where('partnershipId', '=', tx.scope.partnershipId)
      .where('entryId', '=', entry.id)
      .where('id', '=', id)
      .execute(),
  )
  if (!removed.ok) return { kind: 'rested-on' }
  await tell(tx, 'decision.remove', entry)
  return { kind: 'saved' }
}

/** Writes down who is there; whoever is not named, is absent. */
export async function saveAttendance(tx: Tx, meetingId: string, present: readonly string[]): Promise<Saved> {
  if (!(await holdMeeting(tx, meetingId))) return { kind: 'not-now' }
  await sql`
    update invitee set attendance = case when person_id = any(${[...present]}::uuid[]) then 'present' else 'absent' end
    where partnership_id = ${tx.scope.partnershipId} and meeting_id = ${meetingId}`.execute(tx.db)
  await recordEvent(tx, {
    verb: 'meeting.attendance',
    subjectKind: 'meeting',
    subjectId: meetingId,
    detail: { present: present.length },
  })
  return { kind: 'saved' }
}

/** Holds a meeting in its state until this transaction ends, so that it cannot be closed halfway. */
async function holdMeeting(tx: Tx, id: string): Promise<boolean> {
  const meeting = await tx.db
    .selectFrom('meeting')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', id)
    .forShare()
    .select('state')
    .executeTakeFirst()
  return meeting?.state === 'convened'
}

const tell = (tx: Tx, verb: string, { meetingId, itemId }: Entry) =>
  recordEvent(tx, { verb, subjectKind: 'meeting', subjectId: meetingId, detail: { itemId } })
