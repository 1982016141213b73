import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/scope.ts'
import type { Place } from '../rules.ts'
import { isWithin, schoolYearSql } from './within.ts'

/** How many findings closed conversations brought under a guarantee in a school year. */
export type FindingCount = { guarantee: number; schoolYear: number; all: number; shared: number }

/** @param from the first school year that is counted */
export async function countFindings(tx: Tx, place: Place, from: number): Promise<FindingCount[]> {
  const { partnershipId } = tx.scope
  const { rows } = await sql<FindingCount>`
    with item as materialized (
      select v.id as version_id, item.item ->> 'id' as item_id, (s.subtheme ->> 'guarantee')::integer as guarantee
      from instrument_version v
      cross join lateral jsonb_array_elements(v.definition -> 'subthemes') s (subtheme)
      cross join lateral jsonb_array_elements(s.subtheme -> 'items') item (item)
      where v.partnership_id = ${partnershipId} and v.definition ? 'subthemes'
    ), talk as (
      select d.id, d.version_id, ${schoolYearSql(sql`(m.starts_at at time zone 'Europe/Amsterdam')`)} as school_year
      from dialogue d
      join meeting m on m.partnership_id = d.partnership_id and m.id = d.meeting_id
      join body b on b.partnership_id = m.partnership_id and b.id = m.body_id
      left join organisation o on o.partnership_id = b.partnership_id and o.id = b.organisation_id
      where d.partnership_id = ${partnershipId} and d.state = 'closed' and ${isWithin(place, sql`o`)}
    ), said as materialized (
      -- Counted by item first: joining the items before that would look for findings once for each of them.
      select talk.version_id, talk.school_year, f.framework_item_id as item_id, count(*)::integer as number,
        count(*) filter (where f.shared)::integer as shared
      from talk
      join finding f on f.partnership_id = ${partnershipId} and f.dialogue_id = talk.id
        and f.merged_into is null and f.text <> ''
      where talk.school_year >= ${from}
      group by 1, 2, 3
    )
    select item.guarantee, said.school_year as "schoolYear", sum(said.number)::integer as all,
      sum(said.shared)::integer as shared
    from said
    join item on item.version_id = said.version_id and item.item_id = said.item_id
    group by 1, 2`.execute(tx.db)
  return rows
}
