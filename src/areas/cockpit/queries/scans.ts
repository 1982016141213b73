import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/scope.ts'
import type { PhaseSpread, Place } from '../rules.ts'
import { isWithin } from './within.ts'

/** What teams settled under one guarantee: last of all, or (with a school year) in that year. */
export type ScanSpread = PhaseSpread & { guarantee: number; schoolYear: number | null }

type Row = { guarantee: number; schoolYear: number | null; schools: number } & Record<'p1' | 'p2' | 'p3' | 'p4', number>

/**
 * How the team judgements of a place are spread over the phases, by guarantee: of each school's last settled scan of each
 * theme, and per school year of what was settled in it. Between two phases counts as the lower one.
 * @param from the first school year that is told apart
 */
export async function findScanSpreads(tx: Tx, place: Place, from: number): Promise<ScanSpread[]> {
  const { partnershipId } = tx.scope
  const { rows } = await sql<Row>`
    with version as materialized (
      select id, instrument_id, (definition ->> 'guarantee')::integer as guarantee
      from instrument_version where partnership_id = ${partnershipId} and state = 'published' and definition ? 'guarantee'
    ), settled as (
      select s.id, s.school_id, s.school_year, v.id as version_id, v.guarantee,
        row_number() over (partition by s.school_id, v.instrument_id order by s.talk_on desc, s.id desc) = 1 as newest
      from scan s
      join organisation o on o.partnership_id = s.partnership_id and o.id = s.school_id
      join scan_theme t on t.partnership_id = s.partnership_id and t.scan_id = s.id
      join version v on v.id = t.version_id
      where s.partnership_id = ${partnershipId} and s.state in ('settled', 'archived') and o.ended_on is null
        and ${isWithin(place, sql`o`)}
    ), judged as materialized (
      select s.guarantee, s.school_year, s.school_id, s.newest, floor(j.level)::integer as phase
      from settled s
      join team_judgement j on j.partnership_id = ${partnershipId} and j.scan_id = s.id and j.version_id = s.version_id
      where j.level is not null and (s.newest or s.school_year >= ${from})
    ), told as (
      select guarantee, null::integer as school_year, school_id, phase from judged where newest
      union all
      select guarantee, school_year, school_id, phase from judged where school_year >= ${from}
    )
    select guarantee, school_year as "schoolYear", count(distinct school_id)::integer as schools,
      count(*) filter (where phase = 1)::integer as p1, count(*) filter (where phase = 2)::integer as p2,
      count(*) filter (where phase = 3)::integer as p3, count(*) filter (where phase = 4)::integer as p4
    from told group by guarantee, school_year`.execute(tx.db)
  return rows.map(({ guarantee, schoolYear, schools, p1, p2, p3, p4 }) => ({
    guarantee,
    schoolYear,
    schools,
    phases: [p1, p2, p3, p4],
  }))
}
