import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { Place } from '../rules.ts'
import type { Waiting } from '../stuck.ts'
import { isWithin } from './within.ts'

/** A row of the cycle with what is asked of it now, and how many of those are late. Talks about a person are left out. */
export type DueRow = { rowId: string; title: string; number: number; late: number; dueOn: Day }

/** What the cycle asks now, of this school year: what is due first above. */
export async function findDueRows(tx: Tx, place: Place, schoolYear: number, today: Day): Promise<DueRow[]> {
  const { rows } = await sql<DueRow>`
    select r.id as "rowId", r.title, count(*)::integer as number,
      count(*) filter (where o.due_on < ${today}::date)::integer as late, min(o.due_on) as "dueOn"
    from occurrence o
    join cycle_row r on r.partnership_id = o.partnership_id and r.id = o.row_id
    left join body b on b.partnership_id = o.partnership_id and b.id = o.body_id
    left join organisation at on at.partnership_id = o.partnership_id and at.id = coalesce(o.school_id, b.organisation_id)
    where o.partnership_id = ${tx.scope.partnershipId} and o.school_year = ${schoolYear} and o.state = 'open'
      and o.opens_on <= ${today}::date and o.person_id is null and ${isWithin(place, sql`at`)}
    group by r.id, r.title, r.position
    order by min(o.due_on), r.position, r.id`.execute(tx.db)
  return rows
}

/** How long a visit may wait for its statement, in days. */
const statementWithin = 60

/** What waits longer than was agreed; `occurrences` follows from what the cycle asks. */
export async function findWaiting(
  tx: Tx,
  place: Place,
  schoolYear: number,
  today: Day,
): Promise<Omit<Waiting, 'occurrences'>> {
  const { partnershipId } = tx.scope
  const { rows } = await sql<{
    signals: number
    actions: number
    reviews: number
    planId: string | null
    planState: string | null
  }>`
    select
      (select count(*)::integer from signal s
        join body b on b.partnership_id = s.partnership_id and b.id = s.body_id
        left join organisation o on o.partnership_id = b.partnership_id and o.id = b.organisation_id
        where s.partnership_id = ${partnershipId} and s.state = 'open' and s.due_on < ${today}::date
          and ${isWithin(place, sql`o`)}) as signals,
      (select count(*)::integer from action a
        left join organisation school on school.partnership_id = a.partnership_id and school.id = a.school_id
        left join body b on b.partnership_id = a.partnership_id and b.id = a.body_id
        left join organisation o on o.partnership_id = b.partnership_id and o.id = b.organisation_id
        where a.partnership_id = ${partnershipId} and a.state in ('open', 'under-way') and a.due_on < ${today}::date
          and (${isWithin(place, sql`school`)} or ${isWithin(place, sql`o`)})) as actions,
      (select count(*)::integer from peer_review r
        left join organisation o on o.partnership_id = r.partnership_id and o.id = r.school_id
        where r.partnership_id = ${partnershipId} and r.kind = 'internal' and r.state = 'visited'
          and r.visit_on < ${today}::date - ${statementWithin}::integer and ${isWithin(place, sql`o`)}) as reviews,
      plan.id as "planId", plan.state as "planState"
    from (select 1) one
    left join plan on plan.partnership_id = ${partnershipId} and plan.organisation_id is null
      and plan.school_year = ${schoolYear}`.execute(tx.db)
  const [row] = rows
  if (!row) throw new Error('counting always gives a row')
  const { signals, actions, reviews, planId, planState } = row
  return { signals, actions, reviews, plan: planState === 'adopted' ? null : { id: planId } }
}
