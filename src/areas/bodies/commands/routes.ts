import { attempt } from '../../../platform/database/refusal.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { findRoads } from '../queries.ts'
import { closesCircle } from '../rules.ts'
import { lockStructure } from './lock.ts'
import type { RoleOrPerson } from './seats.ts'

/** `circle`: a signal would come back to where it was; `there`: this road is there already. */
export type RouteAdded = 'added' | 'circle' | 'there'

/** Lets a body pass its signals on to another. */
export async function addRoute(tx: Tx, fromBodyId: string, toBodyId: string, by: RoleOrPerson): Promise<RouteAdded> {
  const { partnershipId } = tx.scope
  // Two roads that are made at once could close a circle together.
  await lockStructure(tx)
  if (closesCircle({ fromBodyId, toBodyId }, await findRoads(tx))) return 'circle'
  const added = await attempt(tx, () =>
    tx.db
      .insertInto('signalRoute')
      .values({ partnershipId, fromBodyId, toBodyId, ...by })
      .execute(),
  )
  if (!added.ok) return 'there'
  await recordEvent(tx, {
    verb: 'body.add-route',
    subjectKind: 'body',
    subjectId: fromBodyId,
    detail: { to: toBodyId, ...by },
  })
  return 'added'
}

/** @returns false when the body has no such road */
export async function removeRoute(tx: Tx, fromBodyId: string, routeId: string): Promise<boolean> {
  const removed = await tx.db
    .deleteFrom('signalRoute')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('fromBodyId', '=', fromBodyId)
    .where('id', '=', routeId)
    .returning(['toBodyId', 'roleKey', 'personId'])
    .executeTakeFirst()
  if (!removed) return false
  await recordEvent(tx, { verb: 'body.remove-route', subjectKind: 'body', subjectId: fromBodyId, detail: removed })
  return true
}
