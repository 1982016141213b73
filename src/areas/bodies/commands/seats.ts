import { attempt } from '../../../platform/database/refusal.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { RoleKey } from '../../partnership/index.ts'
import type { SeatFunction } from '../rules.ts'

/** Whoever holds a role, or somebody by name. */
export type RoleOrPerson = { roleKey: RoleKey; personId: null } | { roleKey: null; personId: string }

/** @returns false when that seat was there already */
export async function addSeat(tx: Tx, bodyId: string, who: RoleOrPerson, as: SeatFunction): Promise<boolean> {
  const { partnershipId } = tx.scope
  const added = await attempt(tx, () =>
    tx.db
      .insertInto('seat')
      .values({ partnershipId, bodyId, ...who, function: as })
      .execute(),
  )
  if (!added.ok) return false
  await recordEvent(tx, {
    verb: 'body.add-seat',
    subjectKind: 'body',
    subjectId: bodyId,
    detail: { ...who, function: as },
  })
  return true
}

/** @returns false when the body has no such seat */
export async function removeSeat(tx: Tx, bodyId: string, seatId: string): Promise<boolean> {
  const removed = await tx.db
    .deleteFrom('seat')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('bodyId', '=', bodyId)
    .where('id', '=', seatId)
    .returning(['roleKey', 'personId', 'function'])
    .executeTakeFirst()
  if (!removed) return false
  await recordEvent(tx, { verb: 'body.remove-seat', subjectKind: 'body', subjectId: bodyId, detail: removed })
  return true
}
