import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/scope.ts'
import type { SeatFunction } from '../rules.ts'

/** A place at a body's table, as it is given out: to a role, or to somebody by name. */
export type Seat = { id: string; roleName: string | null; personName: string | null; function: SeatFunction }

/** The seats of a body: chairs first, then by role and by name. */
export async function findSeats(tx: Tx, bodyId: string): Promise<Seat[]> {
  return tx.db
    .selectFrom('seat')
    .leftJoin('role', (join) =>
      join.onRef('role.partnershipId', '=', 'seat.partnershipId').onRef('role.key', '=', 'seat.roleKey'),
    )
    .leftJoin('person', (join) =>
      join.onRef('person.partnershipId', '=', 'seat.partnershipId').onRef('person.id', '=', 'seat.personId'),
    )
    .where('seat.partnershipId', '=', tx.scope.partnershipId)
    .where('seat.bodyId', '=', bodyId)
    .orderBy(sql`array_position(array['chair', 'minutes-taker', 'member'], seat.function)`)
    .orderBy('role.position')
    .orderBy('person.name')
    .select(['seat.id', 'role.name as roleName', 'person.name as personName', 'seat.function'])
    .$narrowType<{ function: SeatFunction }>()
    .execute()
}
