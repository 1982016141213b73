import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'

/** How many talks of a kind took place at the schools of a board, or at an institute. Numbers only. */
export type TalkCount = {
  organisationId: string
  organisationName: string
  kind: 'evaluation' | 'development' | 'hrm'
  /** For HRM: of which role. */
  roleName: string | null
  held: number
  planned: number
  /** Of how many: schools, CoOP'ers, or people in that role. */
  of: number
}

/** What took place in a school year, per board or institute and role. */
export async function countTalksHeld(tx: Tx, schoolYear: number, today: Day): Promise<TalkCount[]> {
  const { partnershipId } = tx.scope
  const { rows } = await sql<TalkCount>`
    with place as (
      select o.id, coalesce(o.board_id, o.id) as top from organisation o where o.partnership_id = ${partnershipId}
    ), held_role as (
      select distinct place.top, a.role_key, a.person_id from appointment a
      join place on place.id = a.organisation_id
      where a.partnership_id = ${partnershipId} and a.starts_on <= ${today} and (a.ends_on is null or a.ends_on >= ${today})
        and a.role_key not in ('student-teacher', 'board-member')
    ), evaluation as (
      select place.top, 'evaluation' as kind, null::text as role_key,
        count(*) filter (where m.state = 'closed') as held,
        count(*) filter (where m.state in ('planned', 'convened')) as planned, count(*) as of
      from organisation s
      join place on place.id = s.id
      left join talk t on t.partnership_id = s.partnership_id and t.school_id = s.id and t.school_year = ${schoolYear}
      left join meeting m on m.partnership_id = t.partnership_id and m.id = t.meeting_id
      where s.partnership_id = ${partnershipId} and s.kind = 'school' and (s.ended_on is null or s.ended_on >= ${today})
        and (s.candidate_since is null or s.started_on <= ${today}) and s.board_id is not null
      group by 1
    ), development as (
      select h.top, 'development' as kind, null::text as role_key,
        count(distinct t.person_id) filter (where t.held_on is not null) as held,
        count(distinct t.person_id) filter (where t.planned_on is not null and t.held_on is null) as planned,
        count(distinct h.person_id) as of
      from held_role h
      left join talk t on t.partnership_id = ${partnershipId} and t.kind = 'development' and t.person_id = h.person_id
        and t.school_year = ${schoolYear}
      where h.role_key = 'partnership-coordinator'
      group by 1
    ), hrm as (
      select h.top, 'hrm' as kind, h.role_key,
        count(distinct t.person_id) filter (where t.held_on is not null) as held,
        count(distinct t.person_id) filter (where t.held_on is null) as planned, count(distinct h.person_id) as of
      from held_role h
      left join talk t on t.partnership_id = ${partnershipId} and t.kind = 'hrm' and t.person_id = h.person_id
        and t.role_key = h.role_key and t.school_year = ${schoolYear}
        and t.organisation_id in (select place.id from place where place.top = h.top)
      group by 1, 3
    )
    select o.id as "organisationId", o.name as "organisationName", one.kind, r.name as "roleName",
      one.held::integer, one.planned::integer, one.of::integer
    from (select * from evaluation union all select * from development union all select * from hrm) one
    join organisation o on o.partnership_id = ${partnershipId} and o.id = one.top
    left join role r on r.partnership_id = ${partnershipId} and r.key = one.role_key
    order by o.name, array_position(array['evaluation', 'development', 'hrm'], one.kind), r.position`.execute(tx.db)
  return rows
}
