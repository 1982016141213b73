import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { schoolYearOf } from '../../../platform/schoolYear.ts'
import type { Progress } from '../rules.ts'

/** What somebody told of an activity. */
export type ToldProgress = {
  id: string
  progress: Progress
  text: string
  toldOn: Day
  at: Date
  personName: string | null
}

/** How an activity went, what was told last first. */
export async function findProgress(tx: Tx, activityId: string): Promise<ToldProgress[]> {
  return tx.db
    .selectFrom('activityProgress')
    .leftJoin('person', (join) =>
      join
        .onRef('person.partnershipId', '=', 'activityProgress.partnershipId')
        .onRef('person.id', '=', 'activityProgress.personId'),
    )
    .where('activityProgress.partnershipId', '=', tx.scope.partnershipId)
    .where('activityProgress.activityId', '=', activityId)
    .orderBy('activityProgress.at', 'desc')
    .select([
      'activityProgress.id',
      'activityProgress.progress',
      'activityProgress.text',
      'activityProgress.toldOn',
      'activityProgress.at',
      'person.name as personName',
    ])
    .$narrowType<{ progress: Progress }>()
    .execute()
}

/** The last day on which something was told, of each activity of a plan that anything was told of. */
export async function findToldOn(tx: Tx, planId: string): Promise<Map<string, Day>> {
  const { rows } = await sql<{ activityId: string; toldOn: Day }>`
    select a.id as "activityId", max(p.told_on) as "toldOn"
    from plan_goal g
    join plan_activity a on a.partnership_id = g.partnership_id and a.goal_id = g.id
    join activity_progress p on p.partnership_id = a.partnership_id and p.activity_id = a.id
    where g.partnership_id = ${tx.scope.partnershipId} and g.plan_id = ${planId}
    group by a.id`.execute(tx.db)
  return new Map(rows.map(({ activityId, toldOn }) => [activityId, toldOn]))
}

/** Whether the person of this transaction sits in a body. */
export async function sitsIn(tx: Tx, bodyId: string, today: Day): Promise<boolean> {
  const { rows } = await sql<{ sits: boolean }>`
    select exists (select from seated(${today}) s
      where s.partnership_id = ${tx.scope.partnershipId} and s.body_id = ${bodyId} and s.person_id = ${tx.scope.personId}) as sits`.execute(
    tx.db,
  )
  return rows[0]?.sits ?? false
}

/** An activity of an adopted plan, as whoever does it meets it on their first page. */
export type OwnActivity = {
  id: string
  planId: string
  planOf: string | null
  what: string
  guarantee: number
  progress: Progress
  startsOn: Day | null
  dueOn: Day | null
  toldOn: Day | null
}

/**
 * The open activities that the person of this transaction does, alone or for a body that they lead; what is due first. What a
 * past year left open comes back with its goal.
 */
export async function findOwnActivities(tx: Tx, today: Day): Promise<OwnActivity[]> {
  const { partnershipId, personId } = tx.scope
  const { rows } = await sql<OwnActivity>`
    select a.id, p.id as "planId", o.name as "planOf", a.what, g.guarantee, a.progress, a.starts_on as "startsOn", a.due_on as "dueOn",
      (select max(t.told_on) from activity_progress t where t.partnership_id = a.partnership_id and t.activity_id = a.id) as "toldOn"
    from plan_activity a
    join plan_goal g on g.partnership_id = a.partnership_id and g.id = a.goal_id and not g.removed
    join plan p on p.partnership_id = g.partnership_id and p.id = g.plan_id and p.state = 'adopted'
      and p.school_year >= ${schoolYearOf(today)}
    left join organisation o on o.partnership_id = p.partnership_id and o.id = p.organisation_id
    where a.partnership_id = ${partnershipId} and not a.removed and a.what <> '' and a.progress in ('to-do', 'under-way')
      and (a.owner_id = ${personId} or a.owner_body_id in (
        select s.body_id from seated(${today}) s
        where s.partnership_id = ${partnershipId} and s.person_id = ${personId} and s.function <> 'member'))
    order by a.due_on nulls last, a.id
    limit 100`.execute(tx.db)
  return rows
}
