import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { findBodies, fullNameOf } from '../../bodies/index.ts'
import { findPersonNames } from '../../partnership/index.ts'

/** Who can do an activity: every body of today, and everybody. */
export type Owners = { bodies: { id: string; name: string }[]; people: { id: string; name: string }[] }

export async function findOwners(tx: Tx, today: Day): Promise<Owners> {
  const bodies = await findBodies(tx, today)
  const people = await findPersonNames(tx, today)
  return {
    bodies: bodies.map((body) => ({ id: body.id, name: fullNameOf(body) })),
    people: people.map(({ id, name }) => ({ id, name })),
  }
}

/** Whether somebody who was sent in can do an activity; nobody (null) always can. */
export function isOwner({ bodies, people }: Owners, owner: { personId: string } | { bodyId: string } | null): boolean {
  if (owner === null) return true
  return 'personId' in owner
    ? people.some(({ id }) => id === owner.personId)
    : bodies.some(({ id }) => id === owner.bodyId)
}
