import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { TrailPart, TrailSubject } from '../../trail/index.ts'

/** A goal or activity about an item, in a plan that was adopted on a day. */
export type OnTrail = {
  planId: string
  goalId: string
  activityId: string | null
  text: string
  adoptedOn: Day
  dueOn: Day | null
}

/** What these plans hold about an item, of those that were adopted in a part of the trail. */
export async function findOnTrail(
  tx: Tx,
  planIds: readonly string[],
  { instrumentId, itemId }: TrailSubject,
  { from, until }: TrailPart,
): Promise<OnTrail[]> {
  if (planIds.length === 0) return []
  const { rows } = await sql<OnTrail>`
    select p.id as "planId", g.id as "goalId", a.id as "activityId", coalesce(a.what, g.text) as text,
      p.adopted_on as "adoptedOn", a.due_on as "dueOn"
    from plan_link l
    join plan_goal g on g.partnership_id = l.partnership_id and g.id = l.goal_id and not g.removed
    join plan p on p.partnership_id = g.partnership_id and p.id = g.plan_id
    left join plan_activity a on a.partnership_id = l.partnership_id and a.id = l.activity_id
    where l.partnership_id = ${tx.scope.partnershipId} and l.instrument_id = ${instrumentId}
      and l.instrument_item_id = ${itemId} and p.id = any(${[...planIds]}::uuid[])
      and p.adopted_on between ${from}::date and ${until}::date and a.removed is not true`.execute(tx.db)
  return rows
}

/** What somebody did in plans: comments, activities that are theirs, plans that they adopted. */
export async function countPlanTraces(
  { db, scope }: Tx,
  personId: string,
): Promise<{ comments: number; activities: number; adopted: number }> {
  const { partnershipId } = scope
  const { rows } = await sql<{ comments: number; activities: number; adopted: number }>`
    select
      (select count(*)::integer from plan_comment where partnership_id = ${partnershipId} and person_id = ${personId}) as comments,
      (select count(*)::integer from plan_activity where partnership_id = ${partnershipId} and owner_id = ${personId}) as activities,
      (select count(*)::integer from plan where partnership_id = ${partnershipId} and adopted_by = ${personId}) as adopted`.execute(
    db,
  )
  return rows[0] ?? { comments: 0, activities: 0, adopted: 0 }
}
