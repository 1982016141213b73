import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { Place } from '../rules.ts'
import { isWithin, schoolYearSql } from './within.ts'

/** How actions under a guarantee stand; `schoolYear` is that in which they were done, and null for what is still open. */
export type ActionCount = { guarantee: number; schoolYear: number | null; number: number; late: number }

/** @param from the first school year of which what was done is counted */
export async function countActions(tx: Tx, place: Place, from: number, today: Day): Promise<ActionCount[]> {
  const { rows } = await sql<ActionCount>`
    with told as (
      select a.guarantee, a.due_on,
        case when a.state = 'done' then ${schoolYearSql(sql`a.settled_on`)} end as school_year
      from action a
      left join organisation school on school.partnership_id = a.partnership_id and school.id = a.school_id
      left join body b on b.partnership_id = a.partnership_id and b.id = a.body_id
      left join organisation table_of on table_of.partnership_id = b.partnership_id and table_of.id = b.organisation_id
      where a.partnership_id = ${tx.scope.partnershipId} and a.guarantee is not null and a.state <> 'dropped'
        and (${isWithin(place, sql`school`)} or ${isWithin(place, sql`table_of`)})
    )
    select guarantee, school_year as "schoolYear", count(*)::integer as number,
      count(*) filter (where school_year is null and due_on < ${today}::date)::integer as late
    from told where school_year is null or school_year >= ${from}
    group by guarantee, school_year`.execute(tx.db)
  return rows
}

/** What panels of peer reviews advised under a guarantee, in reviews that were closed in a school year. */
export type AdviceCount = { guarantee: number; advice: number; withAction: number }

export async function countAdvice(tx: Tx, place: Place, schoolYear: number): Promise<AdviceCount[]> {
  const { rows } = await sql<AdviceCount>`
    select a.guarantee, count(*)::integer as advice,
      count(*) filter (where exists (
        select from action x where x.partnership_id = a.partnership_id and x.advice_id = a.id))::integer as "withAction"
    from review_advice a
    join peer_review r on r.partnership_id = a.partnership_id and r.id = a.review_id
    left join organisation o on o.partnership_id = r.partnership_id and o.id = r.school_id
    where a.partnership_id = ${tx.scope.partnershipId} and r.state = 'closed' and r.school_year = ${schoolYear}
      and ${isWithin(place, sql`o`)}
    group by a.guarantee`.execute(tx.db)
  return rows
}

/** The schools and institutes of which a place holds the plans: of the partnership its own plan, so none. */
export async function findPlanOwners(tx: Tx, boardId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from organisation
    where partnership_id = ${tx.scope.partnershipId} and ${boardId}::uuid in (id, board_id)`.execute(tx.db)
  return rows.map(({ id }) => id)
}
