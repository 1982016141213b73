import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { Evaluation, Judgement, Moment, ProgressCounts } from '../rules.ts'

/** What was said of a goal at one moment, and who wrote it down when. */
export type GoalEvaluation = Evaluation & {
  goalId: string
  evaluatedOn: Day
  personName: string | null
  revision: number
}

/** What was said of the goals of a plan, by goal; the half year before the year. */
export async function findEvaluations(tx: Tx, planId: string): Promise<Map<string, GoalEvaluation[]>> {
  const rows = await tx.db
    .selectFrom('goalEvaluation as evaluation')
    .innerJoin('planGoal as goal', (join) =>
      join.onRef('goal.partnershipId', '=', 'evaluation.partnershipId').onRef('goal.id', '=', 'evaluation.goalId'),
    )
    .leftJoin('person', (join) =>
      join
        .onRef('person.partnershipId', '=', 'evaluation.partnershipId')
        .onRef('person.id', '=', 'evaluation.personId'),
    )
    .where('evaluation.partnershipId', '=', tx.scope.partnershipId)
    .where('goal.planId', '=', planId)
    .orderBy('evaluation.moment')
    .select([
      'evaluation.goalId',
      'evaluation.moment',
      'evaluation.judgement',
      'evaluation.evidence',
      'evaluation.seenWhere',
      'evaluation.seenByWhom',
      'evaluation.evaluatedOn',
      'evaluation.revision',
      'person.name as personName',
    ])
    .$narrowType<{ moment: Moment; judgement: Judgement }>()
    .execute()
  return Map.groupBy(rows, ({ goalId }) => goalId)
}

/** How a guarantee stands in the plans of a year: goals by what was said of them last, activities by how far they are. */
export type GuaranteeStanding = {
  guarantee: number
  goals: number
  /** Goals that nobody looked at yet are in none of these. */
  judged: Readonly<Record<Judgement, number>>
  activities: ProgressCounts
}

/** Of which plans: one; that of the partnership in a school year; or those of some partners in a school year. */
export type PlansAskedFor =
  | { planId: string }
  | { schoolYear: number; of: 'partnership' }
  | { schoolYear: number; of: readonly string[] }

function askedFor(plans: PlansAskedFor): RawBuilder<unknown> {
  if ('planId' in plans) return sql`p.id = ${plans.planId}`
  if (plans.of === 'partnership')
    return sql`p.school_year = ${plans.schoolYear} and p.organisation_id is null and p.state = 'adopted'`
  return sql`p.school_year = ${plans.schoolYear} and p.organisation_id = any(${[...plans.of]}::uuid[]) and p.state = 'adopted'`
}

/**
 * Per guarantee how plans stand: numbers of goals and activities, no score.
 * @param plans one plan in whatever state, or the adopted ones of a school year
 * @returns the four guarantees in order, also those without a goal
 */
export async function findPlanStanding(tx: Tx, plans: PlansAskedFor): Promise<GuaranteeStanding[]> {
  const { rows } = await sql<
    { guarantee: number; goals: number; reached: number; partly: number; not: number } & Record<
      'toDo' | 'underWay' | 'done' | 'dropped',
      number
    >
  >`
    with goals as (
      select g.partnership_id, g.id, g.guarantee, last.judgement
      from plan p
      join plan_goal g on g.partnership_id = p.partnership_id and g.plan_id = p.id and not g.removed
      left join lateral (
        select e.judgement from goal_evaluation e where e.partnership_id = g.partnership_id and e.goal_id = g.id
        order by e.moment = 'year' desc limit 1
      ) last on true
      where p.partnership_id = ${tx.scope.partnershipId} and ${askedFor(plans)}
    ), judged as (
      select guarantee, count(*)::integer as goals,
        count(*) filter (where judgement = 'reached')::integer as reached,
        count(*) filter (where judgement = 'partly')::integer as partly,
        count(*) filter (where judgement = 'not')::integer as not
      from goals group by guarantee
    ), done as (
      select g.guarantee,
        count(*) filter (where a.progress = 'to-do')::integer as to_do,
        count(*) filter (where a.progress = 'under-way')::integer as under_way,
        count(*) filter (where a.progress = 'done')::integer as done,
        count(*) filter (where a.progress = 'dropped')::integer as dropped
      from goals g
      join plan_activity a on a.partnership_id = g.partnership_id and a.goal_id = g.id and not a.removed
      group by g.guarantee
    )
    select n.guarantee, coalesce(j.goals, 0) as goals, coalesce(j.reached, 0) as reached, coalesce(j.partly, 0) as partly,
      coalesce(j.not, 0) as not, coalesce(d.to_do, 0) as "toDo", coalesce(d.under_way, 0) as "underWay",
      coalesce(d.done, 0) as done, coalesce(d.dropped, 0) as dropped
    from generate_series(1, 4) n (guarantee)
    left join judged j on j.guarantee = n.guarantee
    left join done d on d.guarantee = n.guarantee
    order by n.guarantee`.execute(tx.db)
  return rows.map(({ guarantee, goals, reached, partly, not, toDo, underWay, done, dropped }) => ({
    guarantee,
    goals,
    judged: { reached, partly, not },
    activities: { 'to-do': toDo, 'under-way': underWay, done, dropped },
  }))
}

/** How many goals of a plan nothing was said of yet at a moment. */
export async function countUnevaluated({ db, scope }: Tx, planId: string, moment: Moment): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    select count(*)::integer as number from plan_goal g
    where g.partnership_id = ${scope.partnershipId} and g.plan_id = ${planId} and not g.removed and g.text <> ''
      and not exists (select from goal_evaluation e
        where e.partnership_id = g.partnership_id and e.goal_id = g.id and e.moment = ${moment})`.execute(db)
  return rows[0]?.number ?? 0
}
