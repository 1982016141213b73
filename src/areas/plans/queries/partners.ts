import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { PlanState, UptakeChoice } from '../rules.ts'

/** A school or institute that takes part, with its plan of a school year. */
export type PartnerPlan = {
  id: string
  name: string
  kind: 'school' | 'institute'
  boardId: string | null
  boardName: string | null
  planId: string | null
  state: PlanState | null
  /** What it does with each goal of the partnership that it chose about, by goal. */
  choices: ReadonlyMap<string, { choice: UptakeChoice; reason: string }>
}

type Row = Omit<PartnerPlan, 'choices'> & {
  choices: { goalId: string; choice: UptakeChoice; reason: string }[] | null
}

/** Every school and institute that takes part on a day: by board, institutes last. Candidates make no plan yet. */
export async function findPartnerPlans(tx: Tx, schoolYear: number, today: Day): Promise<PartnerPlan[]> {
  const { rows } = await sql<Row>`
    select o.id, o.name, o.kind, o.board_id as "boardId", board.name as "boardName", p.id as "planId", p.state, chosen.choices
    from organisation o
    left join organisation board on board.partnership_id = o.partnership_id and board.id = o.board_id
    left join plan p on p.partnership_id = o.partnership_id and p.organisation_id = o.id and p.school_year = ${schoolYear}
    left join lateral (
      select jsonb_agg(jsonb_build_object('goalId', u.goal_id, 'choice', u.choice, 'reason', u.reason)) as choices
      from goal_uptake u where u.partnership_id = p.partnership_id and u.plan_id = p.id
    ) chosen on true
    where o.partnership_id = ${tx.scope.partnershipId} and o.kind in ('school', 'institute')
      and (o.ended_on is null or o.ended_on >= ${today}::date)
      and (o.candidate_since is null or o.started_on <= ${today}::date)
    order by o.kind = 'institute', board.name nulls last, o.name, o.id`.execute(tx.db)
  return rows.map(({ choices, ...partner }) => ({
    ...partner,
    choices: new Map((choices ?? []).map(({ goalId, ...chosen }) => [goalId, chosen])),
  }))
}

/** What a partner's plan does with a goal of the partnership. */
export type GoalUptake = {
  goalId: string
  choice: UptakeChoice
  reason: string
  ownGoalId: string | null
  ownText: string | null
  revision: number
}

/** What was chosen in a partner's plan, by the partnership's goal. */
export async function findUptakes(tx: Tx, planId: string): Promise<Map<string, GoalUptake>> {
  const rows = await tx.db
    .selectFrom('goalUptake as uptake')
    .leftJoin('planGoal as own', (join) =>
      join.onRef('own.partnershipId', '=', 'uptake.partnershipId').onRef('own.id', '=', 'uptake.ownGoalId'),
    )
    .where('uptake.partnershipId', '=', tx.scope.partnershipId)
    .where('uptake.planId', '=', planId)
    .select([
      'uptake.goalId',
      'uptake.choice',
      'uptake.reason',
      'uptake.ownGoalId',
      'own.text as ownText',
      'uptake.revision',
    ])
    .$narrowType<{ choice: UptakeChoice }>()
    .execute()
  return new Map(rows.map((row) => [row.goalId, row]))
}
