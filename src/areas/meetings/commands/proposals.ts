import type { Tx } from '../../../platform/database/scope.ts'
import type { Who } from '../../../platform/web/who.ts'
import type { MeetingSource } from '../meetingSource.ts'
import type { Meeting } from '../queries.ts'
import { addAgendaItem } from './agenda.ts'
import { holdTable } from './table.ts'

/**
 * Makes a proposal an item at the end of the agenda. It is looked up again first, with the table held: of two people who
 * press at once, the second finds it gone.
 * @returns the id of the item; undefined when it is no longer proposed
 */
export async function acceptProposal(
  tx: Tx,
  who: Who,
  meeting: Meeting,
  source: MeetingSource | undefined,
  key: string,
): Promise<string | undefined> {
  await holdTable(tx, meeting.body.id)
  const proposal = (await source?.proposals?.(tx, who, meeting))?.find((one) => one.key === key)
  if (!source || !proposal) return undefined
  const { title, kind, purpose, minutes, since, minutesOf, explanation } = proposal
  const itemId = await addAgendaItem(
    tx,
    {
      bodyId: meeting.body.id,
      title,
      kind,
      purpose,
      ...(explanation === undefined ? {} : { explanation }),
      ...(since === undefined ? {} : { since }),
      ...(minutesOf === undefined ? {} : { minutesOf }),
    },
    { meetingId: meeting.id, minutes },
  )
  await source.placed?.(tx, proposal, itemId)
  return itemId
}
