import { sql } from 'kysely'
import { attempt } from '../../../platform/database/refusal.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { reconcile } from '../../../platform/writing.ts'
import type { PanelQuestion } from '../queries.ts'
import { longestNote } from '../rules.ts'
import { lockState } from './lifecycle.ts'
import type { Change } from './plan.ts'

export type NoteResult = { kind: 'saved'; text: string } | { kind: 'over' } | { kind: 'too-long' }

/**
 * Keeps what the host noted at a question, together with what was noted meanwhile on another device.
 * @param base the note that was in front of whoever writes
 */
export async function writeNote(
  tx: Tx,
  panelId: string,
  questionId: string,
  { base, text }: { base: string; text: string },
): Promise<NoteResult> {
  const { partnershipId } = tx.scope
  const state = await lockState(tx, panelId)
  if (state === 'settled' || state === 'cancelled') return { kind: 'over' }
  const { note } = await tx.db
    .selectFrom('panelQuestion')
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', questionId)
    .select('note')
    .executeTakeFirstOrThrow()
  const together = reconcile(base, note, text)
  if (together.length > longestNote) return { kind: 'too-long' }
  if (together === note) return { kind: 'saved', text: note }
  await tx.db
    .updateTable('panelQuestion')
    .set({ note: together })
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', questionId)
    .execute()
  // Of the first words the log is told; what is noted is the host's.
  if (note === '') await recordEvent(tx, { verb: 'panel.note', subjectKind: 'panel', subjectId: panelId })
  return { kind: 'saved', text: together }
}

/** Adds a finding under an id made with the page: sent twice it is there once. @returns false when it is too late */
export async function addFinding(
  tx: Tx,
  panelId: string,
  question: PanelQuestion,
  { id, text }: { id: string; text: string },
): Promise<boolean> {
  const { partnershipId } = tx.scope
  if ((await lockState(tx, panelId)) !== 'held') return false
  const added = await attempt(tx, () =>
    tx.db
      .insertInto('panelFinding')
      .values((eb) => ({
        partnershipId,
        id,
        panelId,
        questionId: question.id,
        guarantee: question.guarantee,
        frameworkItemId: question.frameworkItemId,
        text,
        position: eb
          .selectFrom('panelFinding')
          .where('partnershipId', '=', partnershipId)
          .where('panelId', '=', panelId)
          .select(sql<number>`coalesce(max(position), 0) + 1`.as('next')),
      }))
      .execute(),
  )
  if (added.ok)
    await recordEvent(tx, {
      verb: 'panel.add-finding',
      subjectKind: 'panel',
      subjectId: panelId,
      detail: { findingId: id },
    })
  return true
}

/** Changes the words of a finding that nobody checked yet. */
export async function changeFinding(
  tx: Tx,
  panelId: string,
  id: string,
  text: string,
  revision: number,
): Promise<Change | 'over'> {
  if ((await lockState(tx, panelId)) !== 'held') return 'over'
  return update(tx, panelId, id, { text }, revision, 'panel.change-finding')
}

/** Says what came of what guests objected to: other words, why not, or that it is left out. */
export async function respondToObjections(
  tx: Tx,
  panelId: string,
  id: string,
  { text, answer, dropped }: { text: string; answer: string | null; dropped: boolean },
  revision: number,
): Promise<Change | 'over'> {
  if ((await lockState(tx, panelId)) !== 'checked') return 'over'
  return update(tx, panelId, id, { text, answer, dropped }, revision, 'panel.respond')
}

async function update(
  tx: Tx,
  panelId: string,
  id: string,
  values: { text: string; answer?: string | null; dropped?: boolean },
  revision: number,
  verb: string,
): Promise<Change> {
  const changed = await tx.db
    .updateTable('panelFinding')
    .set({ ...values, revision: revision + 1 })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  if (!changed) return 'changed-meanwhile'
  await recordEvent(tx, { verb, subjectKind: 'panel', subjectId: panelId, detail: { findingId: id } })
  return 'saved'
}

/** @returns false when it is too late */
export async function removeFinding(tx: Tx, panelId: string, id: string): Promise<boolean> {
  if ((await lockState(tx, panelId)) !== 'held') return false
  await tx.db
    .deleteFrom('panelFinding')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', id)
    .execute()
  await recordEvent(tx, {
    verb: 'panel.remove-finding',
    subjectKind: 'panel',
    subjectId: panelId,
    detail: { findingId: id },
  })
  return true
}

/**
 * Keeps whether the person of this scope recognises a finding; they may change their mind until the check is closed. The log
 * hears that somebody checked, and not what.
 * @returns false when the check is closed
 */
export async function checkFinding(
  tx: Tx,
  panelId: string,
  findingId: string,
  { recognised, objection }: { recognised: boolean; objection: string },
): Promise<boolean> {
  const { partnershipId, personId } = tx.scope
  if ((await lockState(tx, panelId)) !== 'checking' || personId === null) return false
  const said = { recognised, objection: recognised ? '' : objection }
  await tx.db
    .insertInto('panelCheck')
    .values({ partnershipId, findingId, personId, ...said })
    .onConflict((conflict) => conflict.columns(['partnershipId', 'findingId', 'personId']).doUpdateSet(said))
    .execute()
  await recordEvent(tx, { verb: 'panel.check-finding', subjectKind: 'panel', subjectId: panelId })
  return true
}
