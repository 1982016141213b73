import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { Who } from '../../../platform/web/who.ts'
import { coordinatesPartnership, partnershipPolicy } from '../../partnership/index.ts'
import {
  type Activity,
  type Moment,
  noneOf,
  type OccurrenceState,
  type OccurrenceSubject,
  type Standing,
  type StandingCounts,
  sumOf,
  type Thing,
} from '../rules.ts'

/** Of which part of the partnership a list is: everything, what is of one organisation, or what concerns the reader. */
export type Part = { kind: 'partnership' } | { kind: 'organisation'; id: string } | { kind: 'mine' }

/** What the occurrences of the cycle are narrowed by. */
export type OccurrenceFilter = {
  schoolYear: number
  part: Part
  /** Only rows in which this role is involved. */
  roleKey?: string | null
  standing?: Standing | null
  rowId?: string
}

/** An occurrence as one person looks at it. */
export type Occurrence = {
  id: string
  rowId: string
  title: string
  goal: string
  activity: Activity
  moment: Moment
  schoolYear: number
  subject: OccurrenceSubject
  /** A school, the body in full, or a person; null for the partnership. */
  subjectName: string | null
  /** The board that a school or body belongs to. */
  boardId: string | null
  /** The school, or the organisation that the body is of. */
  organisationId: string | null
  opensOn: Day
  dueOn: Day
  state: OccurrenceState
  heldOn: Day | null
  heldAs: string | null
  skippedBecause: string | null
  /** What it was planned as. */
  thing: Thing | null
  revision: number
  /** Whether the reader is involved, and whether they see to it. */
  involved: boolean
  leads: boolean
}

/** The reader's own part in occurrences, gathered first: `involved` is by person then. */
const mine = (tx: Tx, today: Day) => sql`mine as materialized (
  select i.occurrence_id, bool_or(i.leads) as leads from involved(${today}) i
  where i.partnership_id = ${tx.scope.partnershipId} and i.person_id = ${tx.scope.personId}
  group by i.occurrence_id)`

const joined = sql`
  from occurrence o
  join cycle_row r on r.partnership_id = o.partnership_id and r.id = o.row_id
  left join mine on mine.occurrence_id = o.id
  left join organisation school on school.partnership_id = o.partnership_id and school.id = o.school_id
  left join body b on b.partnership_id = o.partnership_id and b.id = o.body_id
  left join organisation place on place.partnership_id = b.partnership_id and place.id = b.organisation_id
  left join person p on p.partnership_id = o.partnership_id and p.id = o.person_id`

/**
 * What the reader may know of: of a person only that person's own, what they lead, and everything for the project
 * coordinator; the rest for whoever works in the partnership, and for whoever is involved.
 */
function visible(who: Who): RawBuilder<unknown> {
  const others = partnershipPolicy.see.allows(who, undefined) ? sql`true` : sql`mine.occurrence_id is not null`
  return sql`(case when o.person_id is null then ${others}
    else ${coordinatesPartnership(who)}::boolean or o.person_id = ${who.personId} or coalesce(mine.leads, false) end)`
}

function within(part: Part): RawBuilder<unknown> {
  switch (part.kind) {
    case 'partnership':
      return sql`true`
    case 'mine':
      return sql`mine.occurrence_id is not null`
    case 'organisation':
      return sql`(${part.id} in (o.school_id, school.board_id, place.id, place.board_id) or o.person_id is not null and exists (
        select from appointment a
        join organisation at on at.partnership_id = a.partnership_id and at.id = a.organisation_id
        where a.partnership_id = o.partnership_id and a.person_id = o.person_id and a.role_key = r.role_key
          and ${part.id} in (at.id, at.board_id)))`
  }
}

const standingSql = (today: Day) => sql`case when o.state <> 'open' then o.state
  when o.due_on < ${today}::date then 'late' when o.opens_on <= ${today}::date then 'open' else 'coming' end`

function conditions(
  tx: Tx,
  who: Who,
  { schoolYear, part, roleKey, standing, rowId }: OccurrenceFilter,
): RawBuilder<unknown> {
  const parts = [
    sql`o.partnership_id = ${tx.scope.partnershipId} and o.school_year = ${schoolYear}`,
    visible(who),
    within(part),
    ...(roleKey
      ? [
          sql`exists (select from cycle_row_role role
            where role.partnership_id = r.partnership_id and role.row_id = r.id and role.role_key = ${roleKey})`,
        ]
      : []),
    ...(standing ? [sql`${standingSql(who.today)} = ${standing}`] : []),
    ...(rowId ? [sql`o.row_id = ${rowId}`] : []),
  ]
  return sql.join(parts, sql` and `)
}

type Row = Omit<Occurrence, 'subject' | 'thing' | 'involved'> & {
  schoolId: string | null
  bodyId: string | null
  personId: string | null
  involved: boolean
  thingKind: Thing['kind'] | null
  thingId: string | null
}

const columns = sql`
  o.id, o.row_id as "rowId", r.title, r.goal, r.activity, r.moment, o.school_year as "schoolYear",
  o.school_id as "schoolId", o.body_id as "bodyId", o.person_id as "personId",
  coalesce(school.name, p.name,
    case when place.name is null or position(place.name in b.name) > 0 then b.name else b.name || ' ' || place.name end) as "subjectName",
  coalesce(school.board_id, case when place.kind = 'board' then place.id else place.board_id end) as "boardId",
  coalesce(o.school_id, b.organisation_id) as "organisationId",
  o.opens_on as "opensOn", o.due_on as "dueOn", o.state, o.held_on as "heldOn", o.held_as as "heldAs",
  o.skipped_because as "skippedBecause", o.revision,
  mine.occurrence_id is not null as involved, coalesce(mine.leads, false) as leads,
  coalesce(o.scan_id, o.meeting_id, o.panel_id, o.review_id, o.plan_id, o.budget_id, o.talk_id, o.candidacy_id, o.survey_id) as "thingId",
  case when o.scan_id is not null then 'scan' when o.meeting_id is not null then 'meeting'
    when o.panel_id is not null then 'panel' when o.review_id is not null then 'review'
    when o.plan_id is not null then 'plan' when o.budget_id is not null then 'budget'
    when o.talk_id is not null then 'talk' when o.candidacy_id is not null then 'candidacy'
    when o.survey_id is not null then 'survey' end as "thingKind"`

function occurrenceOf({ schoolId, bodyId, personId, thingKind, thingId, ...rest }: Row): Occurrence {
  return {
    ...rest,
    subject: subjectOf(schoolId, bodyId, personId),
    thing: thingKind === null || thingId === null ? null : { kind: thingKind, id: thingId },
  }
}

function subjectOf(schoolId: string | null, bodyId: string | null, personId: string | null): OccurrenceSubject {
  if (schoolId !== null) return { kind: 'school', schoolId }
  if (bodyId !== null) return { kind: 'body', bodyId }
  return personId === null ? { kind: 'partnership' } : { kind: 'person', personId }
}

/** An occurrence, whoever looks at it: what they may see of it is for the policy to say. */
export async function findOccurrence(tx: Tx, id: string, today: Day): Promise<Occurrence | undefined> {
  const { rows } = await sql<Row>`with ${mine(tx, today)}
    select ${columns} ${joined}
    where o.partnership_id = ${tx.scope.partnershipId} and o.id = ${id}`.execute(tx.db)
  return rows.map(occurrenceOf)[0]
}

/** How many occurrences stand on one page. */
export const occurrencesPerPage = 100

/** The occurrences of a school year that somebody may see, what is due first above. */
export async function findOccurrences(
  tx: Tx,
  who: Who,
  filter: OccurrenceFilter,
  { limit = occurrencesPerPage, offset = 0 }: { limit?: number; offset?: number } = {},
): Promise<Occurrence[]> {
  const { rows } = await sql<Row>`with ${mine(tx, who.today)}
    select ${columns} ${joined}
    where ${conditions(tx, who, filter)}
    order by o.due_on, r.position, "subjectName", o.id
    limit ${limit} offset ${offset}`.execute(tx.db)
  return rows.map(occurrenceOf)
}

/** The occurrences of one row in one school year, put together. */
export type OccurrenceGroup = {
  rowId: string
  title: string
  activity: Activity
  moment: Moment
  subject: 'school' | 'body' | 'role' | 'partnership'
  opensOn: Day
  dueOn: Day
  counts: StandingCounts
  /** When it is only one. */
  only: { id: string; subjectName: string | null } | null
}

type GroupRow = Omit<OccurrenceGroup, 'counts' | 'only'> &
  StandingCounts & { total: number; onlyId: string; onlyName: string | null }

/** What a school year asks, put together by row: readable with sixty schools. In the order of their first day. */
export async function findOccurrenceGroups(tx: Tx, who: Who, filter: OccurrenceFilter): Promise<OccurrenceGroup[]> {
  const { rows } = await sql<GroupRow>`with ${mine(tx, who.today)}, line as (
      select o.row_id, o.id, o.opens_on, o.due_on, ${standingSql(who.today)} as standing, r.title, r.activity, r.moment, r.subject,
        r.position, coalesce(school.name, p.name,
          case when place.name is null or position(place.name in b.name) > 0 then b.name else b.name || ' ' || place.name end) as name
      ${joined}
      where ${conditions(tx, who, filter)}
    )
    select row_id as "rowId", title, activity, moment, subject, min(opens_on) as "opensOn", max(due_on) as "dueOn",
      count(*)::integer as total, (array_agg(id))[1] as "onlyId", (array_agg(name))[1] as "onlyName",
      count(*) filter (where standing = 'late')::integer as late, count(*) filter (where standing = 'open')::integer as open,
      count(*) filter (where standing = 'coming')::integer as coming, count(*) filter (where standing = 'planned')::integer as planned,
      count(*) filter (where standing = 'held')::integer as held, count(*) filter (where standing = 'skipped')::integer as skipped
    from line
    group by row_id, title, activity, moment, subject, position
    order by min(opens_on), max(due_on), position`.execute(tx.db)
  return rows.map(({ total, onlyId, onlyName, late, open, coming, planned, held, skipped, ...row }) => ({
    ...row,
    counts: { late, open, coming, planned, held, skipped },
    only: total === 1 ? { id: onlyId, subjectName: onlyName } : null,
  }))
}

/** How the occurrences of a school year stand, as far as somebody may see them. */
export async function countOccurrences(tx: Tx, who: Who, filter: OccurrenceFilter): Promise<StandingCounts> {
  const groups = await findOccurrenceGroups(tx, who, filter)
  return groups.length === 0 ? noneOf : sumOf(groups.map(({ counts }) => counts))
}

/**
 * What is asked now: open, and within its days or late, of this school year or an earlier one.
 * @param part `led`: what the reader sees to; otherwise what they may see of a part of the partnership
 */
export async function findDue(tx: Tx, who: Who, part: Part | { kind: 'led' }, limit = 200): Promise<Occurrence[]> {
  const asked = part.kind === 'led' ? sql`mine.leads` : within(part)
  const { rows } = await sql<Row>`with ${mine(tx, who.today)}
    select ${columns} ${joined}
    where o.partnership_id = ${tx.scope.partnershipId} and o.state = 'open' and o.opens_on <= ${who.today}::date
      and ${visible(who)} and ${asked}
    order by o.due_on, r.position, "subjectName", o.id
    limit ${limit}`.execute(tx.db)
  return rows.map(occurrenceOf)
}

/** What the reader is involved in and was planned, due within so many days. */
export async function findPlannedSoon(tx: Tx, who: Who, until: Day, limit = 5): Promise<Occurrence[]> {
  const { rows } = await sql<Row>`with ${mine(tx, who.today)}
    select ${columns} ${joined}
    where o.partnership_id = ${tx.scope.partnershipId} and o.state = 'planned' and o.due_on <= ${until}::date
      and mine.occurrence_id is not null and ${visible(who)}
    order by o.due_on, r.position, o.id
    limit ${limit}`.execute(tx.db)
  return rows.map(occurrenceOf)
}
