import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { Place } from '../rules.ts'
import { isWithin } from './within.ts'

/** A school's last settled scan under a guarantee. */
export type SchoolScan = {
  schoolId: string
  schoolName: string
  scanId: string
  theme: string
  schoolYear: number
  phases: number[]
}

/** Each school's last settled scan of each theme of a guarantee, in the order of the alphabet: this is no ranking. */
export async function findSchoolScans(tx: Tx, place: Place, guarantee: number): Promise<SchoolScan[]> {
  const { partnershipId } = tx.scope
  const { rows } = await sql<SchoolScan>`
    with last as (
      select distinct on (s.school_id, v.instrument_id) s.id, s.school_id, s.school_year, v.id as version_id,
        v.definition ->> 'title' as theme, o.name
      from scan s
      join organisation o on o.partnership_id = s.partnership_id and o.id = s.school_id
      join scan_theme t on t.partnership_id = s.partnership_id and t.scan_id = s.id
      join instrument_version v on v.partnership_id = t.partnership_id and v.id = t.version_id
      where s.partnership_id = ${partnershipId} and s.state in ('settled', 'archived') and o.ended_on is null
        and (v.definition ->> 'guarantee')::integer = ${guarantee} and ${isWithin(place, sql`o`)}
      order by s.school_id, v.instrument_id, s.talk_on desc, s.id desc
    )
    select l.school_id as "schoolId", l.name as "schoolName", l.id as "scanId", l.theme, l.school_year as "schoolYear",
      array(select count(*) filter (where floor(j.level) = n)::integer
        from generate_series(1, 4) n
        left join team_judgement j on j.partnership_id = ${partnershipId} and j.scan_id = l.id and j.version_id = l.version_id
        group by n order by n) as phases
    from last l order by l.name, l.theme, l.id`.execute(tx.db)
  return rows
}

/** An action that is not finished. */
export type OpenAction = { id: string; what: string; ownerName: string; dueOn: Day; placeName: string | null }

/** How many lines of each kind the page of a guarantee shows. */
const mostLines = 30

/** The actions under a guarantee that are not finished, what is due first above. */
export async function findOpenActions(tx: Tx, place: Place, guarantee: number): Promise<OpenAction[]> {
  const { rows } = await sql<OpenAction>`
    select a.id, a.what, coalesce(p.name, owner_body.name) as "ownerName", a.due_on as "dueOn",
      coalesce(school.name, b.name) as "placeName"
    from action a
    left join person p on p.partnership_id = a.partnership_id and p.id = a.owner_id
    left join body owner_body on owner_body.partnership_id = a.partnership_id and owner_body.id = a.owner_body_id
    left join organisation school on school.partnership_id = a.partnership_id and school.id = a.school_id
    left join body b on b.partnership_id = a.partnership_id and b.id = a.body_id
    left join organisation o on o.partnership_id = b.partnership_id and o.id = b.organisation_id
    where a.partnership_id = ${tx.scope.partnershipId} and a.state in ('open', 'under-way') and a.guarantee = ${guarantee}
      and (${isWithin(place, sql`school`)} or ${isWithin(place, sql`o`)})
    order by a.due_on, a.id limit ${mostLines}`.execute(tx.db)
  return rows
}

/** An advice of a panel. */
export type AdviceLine = { reviewId: string; schoolName: string | null; text: string; closedOn: Day }

/** What panels advised under a guarantee, the newest first. */
export async function findAdviceLines(tx: Tx, place: Place, guarantee: number): Promise<AdviceLine[]> {
  const { rows } = await sql<AdviceLine>`
    select r.id as "reviewId", o.name as "schoolName", a.text, r.closed_on as "closedOn"
    from review_advice a
    join peer_review r on r.partnership_id = a.partnership_id and r.id = a.review_id
    left join organisation o on o.partnership_id = r.partnership_id and o.id = r.school_id
    where a.partnership_id = ${tx.scope.partnershipId} and r.state = 'closed' and a.guarantee = ${guarantee}
      and r.kind = 'internal' and ${isWithin(place, sql`o`)}
    order by r.closed_on desc, a.position, a.id limit ${mostLines}`.execute(tx.db)
  return rows
}

/** A goal of the partnership's plan of a school year. */
export type GoalLine = { planId: string; goalId: string; text: string; judgement: string | null }

export async function findGoalLines(tx: Tx, guarantee: number, schoolYear: number): Promise<GoalLine[]> {
  const { rows } = await sql<GoalLine>`
    select p.id as "planId", g.id as "goalId", g.text, (
      select e.judgement from goal_evaluation e where e.partnership_id = g.partnership_id and e.goal_id = g.id
      order by e.moment = 'year' desc limit 1) as judgement
    from plan p
    join plan_goal g on g.partnership_id = p.partnership_id and g.plan_id = p.id and not g.removed
    where p.partnership_id = ${tx.scope.partnershipId} and p.organisation_id is null and p.state = 'adopted'
      and p.school_year = ${schoolYear} and g.guarantee = ${guarantee}
    order by g.position, g.id`.execute(tx.db)
  return rows
}

/** A conversation that brought something under a guarantee. */
export type TalkLine = { dialogueId: string; bodyName: string; bodyId: string; day: Day; number: number }

/** The closed conversations of a place with findings under a guarantee, the newest first. */
export async function findTalkLines(tx: Tx, place: Place, guarantee: number): Promise<TalkLine[]> {
  const { partnershipId } = tx.scope
  const { rows } = await sql<TalkLine>`
    with item as materialized (
      select v.id as version_id, item.item ->> 'id' as item_id
      from instrument_version v
      cross join lateral jsonb_array_elements(v.definition -> 'subthemes') s (subtheme)
      cross join lateral jsonb_array_elements(s.subtheme -> 'items') item (item)
      where v.partnership_id = ${partnershipId} and v.definition ? 'subthemes'
        and (s.subtheme ->> 'guarantee')::integer = ${guarantee}
    ), said as materialized (
      select d.id, d.version_id, d.meeting_id, f.framework_item_id as item_id, count(*) as number
      from dialogue d
      join finding f on f.partnership_id = d.partnership_id and f.dialogue_id = d.id and f.merged_into is null and f.text <> ''
      where d.partnership_id = ${partnershipId} and d.state = 'closed'
      group by d.id, d.version_id, d.meeting_id, f.framework_item_id
    )
    select said.id as "dialogueId", b.id as "bodyId",
      case when o.name is null or position(o.name in b.name) > 0 then b.name else b.name || ' ' || o.name end as "bodyName",
      (m.starts_at at time zone 'Europe/Amsterdam')::date as day, sum(said.number)::integer as number
    from said
    join item on item.version_id = said.version_id and item.item_id = said.item_id
    join meeting m on m.partnership_id = ${partnershipId} and m.id = said.meeting_id
    join body b on b.partnership_id = m.partnership_id and b.id = m.body_id
    left join organisation o on o.partnership_id = b.partnership_id and o.id = b.organisation_id
    where ${isWithin(place, sql`o`)}
    group by said.id, b.id, b.name, o.name, m.starts_at
    order by m.starts_at desc, said.id limit ${mostLines}`.execute(tx.db)
  return rows
}
