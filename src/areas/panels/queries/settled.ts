import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { Audience } from '../rules.ts'

/** What a panel found, recognised by whoever was there: it counts. */
export type SettledFinding = {
  id: string
  panelId: string
  audience: Audience
  schoolYear: number
  settledOn: Day
  guarantee: number
  /** The item of a framework that its question came from; null for an own question. */
  instrumentId: string | null
  itemId: string | null
  text: string
  /** The schools that it is about. */
  schoolIds: string[]
}

/**
 * The findings of interviews that were settled within some days, what was left out apart; the newest first.
 * @param only of one interview, or about one item of an instrument, over all its versions
 */
export async function findSettledFindings(
  tx: Tx,
  { from, until }: { from: Day; until: Day },
  only: { panelId?: string; item?: { instrumentId: string; itemId: string } } = {},
): Promise<SettledFinding[]> {
  const { panelId = null, item = null } = only
  const { rows } = await sql<SettledFinding>`
    select f.id, p.id as "panelId", p.audience, p.school_year as "schoolYear", p.settled_on as "settledOn", f.guarantee,
      case when f.framework_item_id is not null then v.instrument_id end as "instrumentId",
      f.framework_item_id as "itemId", f.text,
      array(select s.school_id from panel_school s where s.partnership_id = p.partnership_id and s.panel_id = p.id) as "schoolIds"
    from panel_interview p
    join panel_finding f on f.partnership_id = p.partnership_id and f.panel_id = p.id and not f.dropped
    join instrument_version v on v.partnership_id = p.partnership_id and v.id = p.version_id
    where p.partnership_id = ${tx.scope.partnershipId} and p.state = 'settled'
      and p.settled_on between ${from}::date and ${until}::date
      and (${panelId}::uuid is null or p.id = ${panelId})
      and (${item?.itemId ?? null}::text is null
        or (f.framework_item_id = ${item?.itemId ?? null} and v.instrument_id = ${item?.instrumentId ?? null}::uuid))
    order by p.settled_on desc, f.guarantee, f.position, f.id`.execute(tx.db)
  return rows
}
