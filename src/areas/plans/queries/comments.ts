import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/scope.ts'

export type PlanComment = {
  id: string
  goalId: string | null
  activityId: string | null
  personName: string
  text: string
  at: Date
  resolvedAt: Date | null
  resolvedByName: string | null
}

/** What people said of a plan, its goals and activities: what is open first, then as it was said. */
export async function findComments(tx: Tx, planId: string): Promise<PlanComment[]> {
  const { rows } = await sql<PlanComment>`
    select c.id, c.goal_id as "goalId", c.activity_id as "activityId", p.name as "personName", c.text, c.at,
      c.resolved_at as "resolvedAt", r.name as "resolvedByName"
    from plan_comment c
    join person p on p.partnership_id = c.partnership_id and p.id = c.person_id
    left join person r on r.partnership_id = c.partnership_id and r.id = c.resolved_by
    where c.partnership_id = ${tx.scope.partnershipId} and c.plan_id = ${planId}
    order by c.resolved_at is not null, c.at, c.id`.execute(tx.db)
  return rows
}
