import { attempt } from '../../../platform/database/refusal.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { RoleKey } from '../catalogue.ts'
import type { Period } from '../rules.ts'
import { sameRow } from './sameRow.ts'

/** `overlap`: the same person holds the same role at the same organisation already in a part of the period. */
export type AppointmentSaved = { ok: true; id: string } | { ok: false; reason: 'stale' | 'overlap' | 'unknown' }

const refusalOf = (constraint: string) => (constraint === 'appointment_once' ? 'overlap' : 'unknown')

export async function giveAppointment(
  tx: Tx,
  { personId, roleKey, organisationId }: { personId: string; roleKey: RoleKey; organisationId: string },
  { startsOn, endsOn }: Period,
): Promise<AppointmentSaved> {
  const { partnershipId } = tx.scope
  const given = await attempt(tx, () =>
    tx.db
      .insertInto('appointment')
      .values({ partnershipId, personId, roleKey, organisationId, startsOn, endsOn })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  if (!given.ok) return { ok: false, reason: refusalOf(given.constraint) }
  const { id } = given.result
  await recordEvent(tx, {
    verb: 'appointment.give',
    subjectKind: 'appointment',
    subjectId: id,
    detail: { personId, roleKey, organisationId, startsOn, endsOn },
  })
  return { ok: true, id }
}

/** @param seen the state of the row that the page showed */
export async function changePeriod(
  tx: Tx,
  id: string,
  { startsOn, endsOn }: Period,
  seen: string,
): Promise<AppointmentSaved> {
  const changed = await attempt(tx, () =>
    tx.db
      .updateTable('appointment')
      .set({ startsOn, endsOn })
      .where('partnershipId', '=', tx.scope.partnershipId)
      .where('id', '=', id)
      .where(sameRow(seen))
      .returning('id')
      .executeTakeFirst(),
  )
  if (!changed.ok) return { ok: false, reason: refusalOf(changed.constraint) }
  if (!changed.result) return { ok: false, reason: 'stale' }
  await recordEvent(tx, {
    verb: 'appointment.change',
    subjectKind: 'appointment',
    subjectId: id,
    detail: { startsOn, endsOn },
  })
  return { ok: true, id }
}

/** For an appointment that was given by mistake; one that is over ends, and stays. */
export async function withdrawAppointment(tx: Tx, id: string): Promise<void> {
  await tx.db
    .deleteFrom('appointment')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', id)
    .execute()
  await recordEvent(tx, { verb: 'appointment.withdraw', subjectKind: 'appointment', subjectId: id })
}
