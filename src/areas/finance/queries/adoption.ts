import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'

/** The bodies that the cycle asks to tune the financieel kader. */
export async function findTunedBodies({ db, scope }: Tx): Promise<string[]> {
  const { rows } = await sql<{ bodyId: string }>`
    select distinct o.body_id as "bodyId"
    from occurrence o
    join cycle_row row on row.partnership_id = o.partnership_id and row.id = o.row_id
    where o.partnership_id = ${scope.partnershipId} and row.activity = 'finance' and o.body_id is not null`.execute(db)
  return rows.map(({ bodyId }) => bodyId)
}

/** A decision by which a budget can be adopted. */
export type RecentDecision = { id: string; text: string; day: Day; bodyName: string }

/** How many of them there are to choose from. */
const shownAtMost = 60

/** What the stuurgroep and the penvoerdersoverleg decided in the year up to today, the newest first. */
export async function findRecentDecisions({ db, scope }: Tx, today: Day): Promise<RecentDecision[]> {
  const { rows } = await sql<RecentDecision>`
    select d.id, d.text, (m.starts_at at time zone 'Europe/Amsterdam')::date as day, b.name as "bodyName"
    from decision d
    join agenda_entry e on e.partnership_id = d.partnership_id and e.id = d.entry_id
    join meeting m on m.partnership_id = e.partnership_id and m.id = e.meeting_id
    join body b on b.partnership_id = m.partnership_id and b.id = m.body_id
    where d.partnership_id = ${scope.partnershipId} and b.kind in ('stuurgroep', 'penvoerdersoverleg')
      and m.starts_at >= ${today}::date - interval '1 year' and m.starts_at < ${today}::date + interval '1 day'
    order by m.starts_at desc, d.decided_at desc
    limit ${shownAtMost}`.execute(db)
  return rows
}
