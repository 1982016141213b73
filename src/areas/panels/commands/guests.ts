import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { findCandidates, type Panel } from '../queries.ts'
import { isPrepared, mayBeAsked, mostGuests, type PanelReply } from '../rules.ts'
import { lockState } from './lifecycle.ts'

export type GuestsResult =
  | { ok: true; added: number }
  /** Who cannot be asked, by name: no longer at these schools, or asked often enough. */
  | { ok: false; names: readonly string[] }
  | { ok: false; names: 'over' | 'too-many' }

/**
 * Puts people on the list; they hear of it when they are invited. Whoever stands on it stays. Two who ask the same person
 * for different interviews wait for each other, so that nobody is asked more often than may be.
 */
export async function addGuests(tx: Tx, panel: Panel, ids: readonly string[], today: Day): Promise<GuestsResult> {
  const { partnershipId } = tx.scope
  if (!isPrepared(await lockState(tx, panel.id))) return { ok: false, names: 'over' }
  const wanted = ids.filter((id) => !panel.guests.some(({ personId }) => personId === id))
  if (panel.guests.length + wanted.length > mostGuests) return { ok: false, names: 'too-many' }
  for (const id of wanted.toSorted())
    await sql`select pg_advisory_xact_lock(hashtextextended(${`panel guest ${partnershipId} ${id}`}, 0))`.execute(tx.db)
  const candidates = await findCandidates(tx, panel, today)
  const chosen = candidates.filter(({ personId }) => wanted.includes(personId))
  const refused = chosen.filter((one) => !mayBeAsked(one)).map(({ name }) => name)
  const gone = wanted.length - chosen.length
  if (gone > 0) return { ok: false, names: refused }
  if (refused.length > 0) return { ok: false, names: refused }
  if (chosen.length === 0) return { ok: true, added: 0 }
  await tx.db
    .insertInto('panelGuest')
    .values(
      chosen.map(({ personId, roleKey, schoolId, instituteId, studyYear }) => ({
        partnershipId,
        panelId: panel.id,
        personId,
        roleKey,
        schoolId,
        instituteId,
        studyYear,
      })),
    )
    .onConflict((conflict) => conflict.columns(['partnershipId', 'panelId', 'personId']).doNothing())
    .execute()
  await recordEvent(tx, {
    verb: 'panel.add-guests',
    subjectKind: 'panel',
    subjectId: panel.id,
    detail: { number: chosen.length },
  })
  return { ok: true, added: chosen.length }
}

/** @returns false when the interview took place */
export async function removeGuest(tx: Tx, panelId: string, personId: string): Promise<boolean> {
  if (!isPrepared(await lockState(tx, panelId))) return false
  await tx.db
    .deleteFrom('panelGuest')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('panelId', '=', panelId)
    .where('personId', '=', personId)
    .execute()
  await recordEvent(tx, { verb: 'panel.remove-guest', subjectKind: 'panel', subjectId: panelId, detail: { personId } })
  return true
}

/** Whether the person of this scope comes. One may change one's mind until it took place. @returns false when it did */
export async function answerInvitation(tx: Tx, panelId: string, reply: PanelReply): Promise<boolean> {
  if ((await lockState(tx, panelId)) !== 'invited') return false
  await tx.db
    .updateTable('panelGuest')
    .set({ reply })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('panelId', '=', panelId)
    .where('personId', '=', tx.scope.personId)
    .execute()
  await recordEvent(tx, { verb: 'panel.answer', subjectKind: 'panel', subjectId: panelId, detail: { reply } })
  return true
}

/** Keeps who was there: on the day that it took place, and until the guests check the findings. */
export async function keepPresence(tx: Tx, panelId: string, present: readonly string[]): Promise<void> {
  await tx.db
    .updateTable('panelGuest')
    .set({ present: sql<boolean>`person_id = any(${[...present]}::uuid[])` })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('panelId', '=', panelId)
    .execute()
  await recordEvent(tx, {
    verb: 'panel.keep-presence',
    subjectKind: 'panel',
    subjectId: panelId,
    detail: { present: present.length },
  })
}
