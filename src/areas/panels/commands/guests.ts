import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { askContacts, lockContacts, planContacts, releaseContacts } from '../../contact/index.ts'
import { askOf, findCandidates, type Panel } from '../queries.ts'
import { isPrepared, mostGuests, type PanelReply } from '../rules.ts'
import { lockState } from './lifecycle.ts'

export type GuestsResult =
  | { ok: true; added: number }
  | { ok: false; because: 'over' }
  | { ok: false; because: 'too-many' | 'gone' }
  /** Whom the contact budget does not reach, and why. */
  | { ok: false; because: 'barred'; people: readonly { name: string; barred: string }[] }

/**
 * Puts people on the list, as far as the contact budget reaches them; they hear of it when they are invited. Whoever stands on
 * it stays. Two who choose the same person for different interviews wait for each other.
 */
export async function addGuests(tx: Tx, panel: Panel, ids: readonly string[], today: Day): Promise<GuestsResult> {
  const { partnershipId } = tx.scope
  const state = await lockState(tx, panel.id)
  if (!isPrepared(state)) return { ok: false, because: 'over' }
  const wanted = ids.filter((id) => !panel.guests.some(({ personId }) => personId === id))
  if (panel.guests.length + wanted.length > mostGuests) return { ok: false, because: 'too-many' }
  await lockContacts(tx)
  const candidates = await findCandidates(tx, panel, today)
  const chosen = candidates.filter(({ personId }) => wanted.includes(personId))
  if (chosen.length < wanted.length) return { ok: false, because: 'gone' }
  const people = chosen.flatMap(({ name, barred }) => (barred === null ? [] : [{ name, barred }]))
  if (people.length > 0) return { ok: false, because: 'barred', people }
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
  const list = [...panel.guests, ...chosen].map(({ personId }) => personId)
  if (state === 'invited') await askContacts(tx, askOf(panel), list, today)
  else await planContacts(tx, askOf(panel), list, today)
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
  await releaseContacts(tx, { kind: 'panel', thingId: panelId }, [personId])
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
