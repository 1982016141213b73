import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/scope.ts'

/** To how many meetings somebody was invited, and how many items they brought in. */
export async function countMeetingTraces(tx: Tx, personId: string): Promise<{ meetings: number; items: number }> {
  const { rows } = await sql<{ meetings: number; items: number }>`
    select
      (select count(*)::integer from invitee
        where partnership_id = ${tx.scope.partnershipId} and person_id = ${personId}) as meetings,
      (select count(*)::integer from agenda_item
        where partnership_id = ${tx.scope.partnershipId} and owner_id = ${personId}) as items`.execute(tx.db)
  return rows[0] ?? { meetings: 0, items: 0 }
}
