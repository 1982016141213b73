import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/scope.ts'
import type { School } from './scan.ts'

/** A focus point that a school works on now, with the guarantee of its theme and the name of its criterion. */
export type CurrentFocusPoint = School & {
  id: string
  scanId: string
  instrumentId: string
  criterionId: string
  guarantee: number
  criterionName: string
  /** What the team wants to reach, in its own words; may be empty. */
  goal: string
}

/** Of each school the focus points of its last settled scan. */
export async function findCurrentFocusPoints(tx: Tx): Promise<CurrentFocusPoint[]> {
  const { rows } = await sql<CurrentFocusPoint>`
    select f.id, f.scan_id as "scanId", v.instrument_id as "instrumentId", f.criterion_id as "criterionId", f.goal, o.id as "schoolId", o.name as "schoolName", o.board_id as "boardId", o.place,
      (v.definition ->> 'guarantee')::integer as guarantee, c.criterion ->> 'name' as "criterionName"
    from (
      select distinct on (school_id) id, school_id from scan
      where partnership_id = ${tx.scope.partnershipId} and state in ('settled', 'archived')
      order by school_id, talk_on desc, id
    ) last
    join organisation o on o.partnership_id = ${tx.scope.partnershipId} and o.id = last.school_id and o.ended_on is null
    join focus_point f on f.partnership_id = ${tx.scope.partnershipId} and f.scan_id = last.id
    join instrument_version v on v.partnership_id = f.partnership_id and v.id = f.version_id
    cross join lateral jsonb_array_elements(v.definition -> 'criteria') c (criterion)
    where c.criterion ->> 'id' = f.criterion_id
    order by o.name, f.position`.execute(tx.db)
  return rows
}
