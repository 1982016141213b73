import type { Tx } from '../../../platform/database/scope.ts'
import { type AgendaItem, agendaItems } from './agenda.ts'

/** What waits at a body's table without being on the agenda of a coming meeting: the oldest first. */
export async function findBacklog(tx: Tx, bodyId: string): Promise<AgendaItem[]> {
  return agendaItems(tx)
    .where('agendaItem.bodyId', '=', bodyId)
    .where('agendaItem.state', '=', 'open')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('agendaEntry')
            .innerJoin('meeting', (join) =>
              join
                .onRef('meeting.partnershipId', '=', 'agendaEntry.partnershipId')
                .onRef('meeting.id', '=', 'agendaEntry.meetingId'),
            )
            .whereRef('agendaEntry.partnershipId', '=', 'agendaItem.partnershipId')
            .whereRef('agendaEntry.itemId', '=', 'agendaItem.id')
            .where('agendaEntry.outcome', 'is', null)
            .where('meeting.state', 'in', ['planned', 'convened'])
            .select('agendaEntry.id'),
        ),
      ),
    )
    .orderBy('agendaItem.createdAt')
    .orderBy('agendaItem.id')
    .execute()
}

export async function findAgendaItem(tx: Tx, id: string): Promise<AgendaItem | undefined> {
  return agendaItems(tx).where('agendaItem.id', '=', id).executeTakeFirst()
}
