import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { AgendaKind, Purpose } from '../rules.ts'

export type NewAgendaItem = {
  bodyId: string
  title: string
  kind: AgendaKind
  purpose: Purpose
  explanation?: string
  ownerId?: string | null
  minutesOf?: string
  since?: Day
}

/**
 * Puts something on a body's table. Without a meeting it waits in the backlog.
 * @param on the meeting whose agenda it comes at the end of, and how long it may take
 * @returns the id of the item
 */
export async function addAgendaItem(
  tx: Tx,
  item: NewAgendaItem,
  on?: { meetingId: string; minutes: number },
): Promise<string> {
  const { partnershipId, personId } = tx.scope
  const { id } = await tx.db
    .insertInto('agendaItem')
    .values({ partnershipId, createdBy: personId, ...item })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (on) await placeAgendaItem(tx, id, on)
  await recordEvent(tx, {
    verb: 'agenda-item.add',
    subjectKind: 'agenda-item',
    subjectId: id,
    detail: { bodyId: item.bodyId, kind: item.kind },
  })
  return id
}

/** Gives an item a place at the end of a meeting's agenda; doing so twice changes nothing. */
export async function placeAgendaItem(
  tx: Tx,
  itemId: string,
  { meetingId, minutes }: { meetingId: string; minutes: number },
): Promise<void> {
  const { partnershipId } = tx.scope
  await tx.db
    .insertInto('agendaEntry')
    .values((eb) => ({
      partnershipId,
      meetingId,
      itemId,
      minutes,
      position: eb
        .selectFrom('agendaEntry as other')
        .where('other.partnershipId', '=', partnershipId)
        .where('other.meetingId', '=', meetingId)
        .select((at) => at(at.fn.coalesce(at.fn.max('other.position'), at.lit(0)), '+', 1).as('next')),
    }))
    .onConflict((conflict) => conflict.columns(['partnershipId', 'meetingId', 'itemId']).doNothing())
    .execute()
}
