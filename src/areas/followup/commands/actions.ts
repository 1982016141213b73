import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { ActionOrigin } from '../originSource.ts'

/** Where an action belongs: at whose table, at which school, under which guarantee, on which item of an instrument. */
export type Belonging = {
  bodyId?: string | null
  schoolId?: string | null
  guarantee?: number | null
  instrumentId?: string | null
  instrumentItemId?: string | null
}

export type NewAction = Belonging & {
  what: string
  /** A person, or a body that does it together. */
  owner: { personId: string } | { bodyId: string }
  dueOn: Day
  origin: ActionOrigin
}

/** @returns the id of the action */
export async function addAction(
  tx: Tx,
  { what, owner, dueOn, origin, ...belonging }: NewAction,
  today: Day,
): Promise<string> {
  const { partnershipId, personId } = tx.scope
  const { kind, ...from } = origin
  const { id } = await tx.db
    .insertInto('action')
    .values({
      partnershipId,
      what,
      ...('personId' in owner ? { ownerId: owner.personId } : { ownerBodyId: owner.bodyId }),
      dueOn,
      agreedOn: today,
      createdBy: personId,
      ...from,
      ...belonging,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordEvent(tx, { verb: 'action.add', subjectKind: 'action', subjectId: id, detail: { origin: kind, dueOn } })
  return id
}
