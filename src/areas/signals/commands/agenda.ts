import type { Tx } from '../../../platform/database/scope.ts'
import { addAgendaItem, placeAgendaItem } from '../../meetings/index.ts'
import { shortQuestion } from '../rules.ts'

/** How long a body talks about a signal, in minutes, when nobody said otherwise. */
export const signalMinutes = 15

/** Remembers that an agenda item is about a signal; doing so twice changes nothing. */
export async function linkItem(tx: Tx, signalId: string, itemId: string): Promise<void> {
  const { partnershipId } = tx.scope
  await tx.db
    .insertInto('signalItem')
    .values({ partnershipId, signalId, itemId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/**
 * Puts a signal on the table of the body where it is: on a meeting's agenda, or in the backlog. An open item that is
 * about it already is used again.
 */
export async function placeSignal(
  tx: Tx,
  signal: { id: string; question: string; bodyId: string },
  meetingId: string | null,
): Promise<void> {
  const on = meetingId === null ? undefined : { meetingId, minutes: signalMinutes }
  const open = await tx.db
    .selectFrom('signalItem')
    .innerJoin('agendaItem as item', (join) =>
      join.onRef('item.partnershipId', '=', 'signalItem.partnershipId').onRef('item.id', '=', 'signalItem.itemId'),
    )
    .where('signalItem.partnershipId', '=', tx.scope.partnershipId)
    .where('signalItem.signalId', '=', signal.id)
    .where('item.bodyId', '=', signal.bodyId)
    .where('item.state', '=', 'open')
    .select('item.id')
    .executeTakeFirst()
  if (open) {
    if (on) await placeAgendaItem(tx, open.id, on)
    return
  }
  const title = shortQuestion(signal.question)
  const itemId = await addAgendaItem(tx, { bodyId: signal.bodyId, title, kind: 'signal', purpose: 'talk' }, on)
  await linkItem(tx, signal.id, itemId)
}
