import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/scope.ts'

/** A criterion that schools chose as a focus point in their last settled scan, and how many did. No school is named. */
export type SharedFocusPoint = {
  instrumentId: string
  criterionId: string
  criterionName: string
  guarantee: number
  schools: number
  /** How many schools have a settled scan at all. */
  scanned: number
}

export async function findSharedFocusPoints(tx: Tx): Promise<SharedFocusPoint[]> {
  const { partnershipId } = tx.scope
  const { rows } = await sql<SharedFocusPoint>`
    with last as (
      select distinct on (s.school_id) s.id, s.school_id
      from scan s
      join organisation o on o.partnership_id = s.partnership_id and o.id = s.school_id and o.ended_on is null
      where s.partnership_id = ${partnershipId} and s.state in ('settled', 'archived')
      order by s.school_id, s.talk_on desc, s.id
    ), chosen as (
      select v.instrument_id, f.criterion_id, count(distinct last.school_id)::integer as schools, max(v.number) as number
      from last
      join focus_point f on f.partnership_id = ${partnershipId} and f.scan_id = last.id
      join instrument_version v on v.partnership_id = f.partnership_id and v.id = f.version_id
      group by v.instrument_id, f.criterion_id
    )
    select chosen.instrument_id as "instrumentId", chosen.criterion_id as "criterionId", c.criterion ->> 'name' as "criterionName",
      (v.definition ->> 'guarantee')::integer as guarantee, chosen.schools, (select count(*)::integer from last) as scanned
    from chosen
    join instrument_version v on v.partnership_id = ${partnershipId} and v.instrument_id = chosen.instrument_id
      and v.number = chosen.number
    cross join lateral jsonb_array_elements(v.definition -> 'criteria') c (criterion)
    where c.criterion ->> 'id' = chosen.criterion_id and chosen.schools > 1
    order by chosen.schools desc, c.criterion ->> 'name', chosen.criterion_id`.execute(tx.db)
  return rows
}
