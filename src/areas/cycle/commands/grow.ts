import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { growingYears } from '../rules.ts'
import { lockCycle } from './lock.ts'

/** How many occurrences were made, got other days, or went away because nothing asks for them any more. */
export type Growth = { made: number; moved: number; gone: number }

/**
 * Makes the occurrences of one school year as the rows of the cycle ask for them now. What is open and no longer asked
 * for goes away; what was planned, held or skipped stays as it is. Doing it again changes nothing.
 */
export async function growOccurrences(tx: Tx, schoolYear: number): Promise<Growth> {
  const { partnershipId } = tx.scope
  // Two who do this at once would each find the same ones missing.
  await lockCycle(tx)
  const { rows } = await sql<Growth>`
    with asked as materialized (
      select row_id, school_id, body_id, person_id, opens_on, due_on,
        coalesce(school_id, body_id, person_id, row_id) as subject_id
      from falling(${schoolYear}) where partnership_id = ${partnershipId}
    ), gone as (
      delete from occurrence o
      where o.partnership_id = ${partnershipId} and o.school_year = ${schoolYear} and o.state = 'open'
        and not exists (
          select from asked a
          where a.row_id = o.row_id and a.subject_id = coalesce(o.school_id, o.body_id, o.person_id, o.row_id))
      returning 1
    ), grown as (
      insert into occurrence (partnership_id, row_id, school_year, school_id, body_id, person_id, opens_on, due_on)
      select ${partnershipId}, row_id, ${schoolYear}, school_id, body_id, person_id, opens_on, due_on from asked
      on conflict (partnership_id, row_id, school_year, school_id, body_id, person_id)
        do update set opens_on = excluded.opens_on, due_on = excluded.due_on, revision = occurrence.revision + 1
        where occurrence.state = 'open'
          and (occurrence.opens_on, occurrence.due_on) is distinct from (excluded.opens_on, excluded.due_on)
      returning xmax = 0 as made
    )
    select (select count(*) from gone)::integer as gone, count(*) filter (where made)::integer as made,
      count(*) filter (where not made)::integer as moved
    from grown`.execute(tx.db)
  const growth = rows[0] ?? { made: 0, moved: 0, gone: 0 }
  if (growth.made + growth.moved + growth.gone > 0)
    await recordEvent(tx, {
      verb: 'cycle.grow',
      subjectKind: 'partnership',
      subjectId: partnershipId,
      detail: { schoolYear, ...growth },
    })
  return growth
}

/** Grows the school years that concern people today, this one and in time the next, for schools that started too. */
export async function growAround(tx: Tx, today: Day): Promise<Growth> {
  await placeStartingSchools(tx, today)
  const total = { made: 0, moved: 0, gone: 0 }
  for (const schoolYear of growingYears(today)) {
    const { made, moved, gone } = await growOccurrences(tx, schoolYear)
    total.made += made
    total.moved += moved
    total.gone += gone
  }
  return total
}

/**
 * Places each school that started since cohorts are there, and has none yet, where its turn falls four years after its
 * start: `cohortOfStart` says the same of one school. Who started before that is divided with the others.
 */
async function placeStartingSchools(tx: Tx, today: Day): Promise<void> {
  await lockCycle(tx)
  await sql`
    insert into cohort_school (partnership_id, school_id, cohort_number, because, placed_on)
    select s.partnership_id, s.id, c.number, 'start', ${today}
    from organisation s
    cross join lateral (select extract(year from s.started_on - interval '7 months')::integer as year) start
    join cohort c on c.partnership_id = s.partnership_id and (start.year - c.first_year) % 4 = 0
    where s.partnership_id = ${tx.scope.partnershipId} and s.kind = 'school' and s.started_on <= ${today}
      and start.year >= (select min(first_year) from cohort where partnership_id = s.partnership_id)
    on conflict (partnership_id, school_id) do nothing`.execute(tx.db)
}
