import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { PlanLevel, Progress } from '../rules.ts'

/** Where the partnership or partner is to go with a guarantee, and where that was written down. */
export type Ambition = { guarantee: number; text: string; source: string; revision: number }

/** Who does an activity: a person or a body. */
export type ActivityOwner = { kind: 'person' | 'body'; id: string; name: string }

/** What a goal or activity has to do with: an item or criterion, an action, or a signal. */
export type PlanLink = { id: string; goalId: string; activityId: string | null } & LinkTarget

export type LinkTarget =
  | { kind: 'item'; instrumentId: string; itemId: string }
  | { kind: 'action'; actionId: string }
  | { kind: 'signal'; signalId: string }

export type PlanActivity = {
  id: string
  goalId: string
  position: number
  what: string
  owner: ActivityOwner | null
  startsOn: Day | null
  dueOn: Day | null
  level: PlanLevel | null
  budgetLineId: string | null
  removed: boolean
  progress: Progress
  brought: string
  revision: number
  /** How often who, when and with what were changed. */
  arranged: number
  /** How many comments wait for somebody, and how many there are. */
  openComments: number
  comments: number
  links: PlanLink[]
}

export type PlanGoal = {
  id: string
  guarantee: number
  position: number
  text: string
  seenBy: string
  /** The goal that it goes on with: of last year, or of the partnership's plan. */
  fromGoalId: string | null
  removed: boolean
  revision: number
  openComments: number
  comments: number
  links: PlanLink[]
  activities: PlanActivity[]
}

/** All that is written in a plan, in its order; goals and activities that were removed are among it. */
export type PlanContent = { ambitions: Ambition[]; goals: PlanGoal[] }

export async function findContent(tx: Tx, planId: string): Promise<PlanContent> {
  const ambitions = await tx.db
    .selectFrom('planAmbition')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('planId', '=', planId)
    .orderBy('guarantee')
    .select(['guarantee', 'text', 'source', 'revision'])
    .execute()
  const goals = await findGoals(tx, planId)
  const activities = await findActivities(tx, planId)
  const links = await findLinks(tx, planId)
  const linked = activities.map((activity) => ({
    ...activity,
    links: links.filter(({ activityId }) => activityId === activity.id),
  }))
  const ofGoal = Map.groupBy(linked, ({ goalId }) => goalId)
  return {
    ambitions,
    goals: goals.map((goal) => ({
      ...goal,
      links: links.filter(({ goalId, activityId }) => goalId === goal.id && activityId === null),
      activities: ofGoal.get(goal.id) ?? [],
    })),
  }
}

async function findLinks({ db, scope }: Tx, planId: string): Promise<PlanLink[]> {
  const rows = await db
    .selectFrom('planLink as link')
    .innerJoin('planGoal as goal', (join) =>
      join.onRef('goal.partnershipId', '=', 'link.partnershipId').onRef('goal.id', '=', 'link.goalId'),
    )
    .where('link.partnershipId', '=', scope.partnershipId)
    .where('goal.planId', '=', planId)
    .orderBy('link.id')
    .select([
      'link.id',
      'link.goalId',
      'link.activityId',
      'link.instrumentId',
      'link.instrumentItemId',
      'link.actionId',
      'link.signalId',
    ])
    .execute()
  return rows.flatMap(({ id, goalId, activityId, ...target }) => {
    const to = targetOf(target)
    return to ? [{ id, goalId, activityId, ...to }] : []
  })
}

type LinkColumns = {
  instrumentId: string | null
  instrumentItemId: string | null
  actionId: string | null
  signalId: string | null
}

function targetOf({ instrumentId, instrumentItemId, actionId, signalId }: LinkColumns): LinkTarget | undefined {
  if (instrumentId !== null && instrumentItemId !== null)
    return { kind: 'item', instrumentId, itemId: instrumentItemId }
  if (actionId !== null) return { kind: 'action', actionId }
  return signalId === null ? undefined : { kind: 'signal', signalId }
}

type GoalRow = Omit<PlanGoal, 'activities' | 'links'>

async function findGoals(tx: Tx, planId: string): Promise<GoalRow[]> {
  const { rows } = await sql<GoalRow>`
    select g.id, g.guarantee, g.position, g.text, g.seen_by as "seenBy", g.from_goal_id as "fromGoalId", g.removed, g.revision,
      count(c.id)::integer as comments, count(c.id) filter (where c.resolved_at is null)::integer as "openComments"
    from plan_goal g
    left join plan_comment c on c.partnership_id = g.partnership_id and c.goal_id = g.id and c.activity_id is null
    where g.partnership_id = ${tx.scope.partnershipId} and g.plan_id = ${planId}
    group by g.partnership_id, g.id
    order by g.guarantee, g.position, g.id`.execute(tx.db)
  return rows
}

type ActivityRow = Omit<PlanActivity, 'owner' | 'links'> & {
  personId: string | null
  personName: string | null
  bodyId: string | null
  bodyName: string | null
}

async function findActivities(tx: Tx, planId: string): Promise<Omit<PlanActivity, 'links'>[]> {
  const { rows } = await sql<ActivityRow>`
    select a.id, a.goal_id as "goalId", a.position, a.what, p.id as "personId", p.name as "personName", b.id as "bodyId",
      case when o.name is null or position(o.name in b.name) > 0 then b.name else b.name || ' ' || o.name end as "bodyName",
      a.starts_on as "startsOn", a.due_on as "dueOn", a.level, a.budget_line_id as "budgetLineId", a.removed, a.progress,
      a.brought, a.revision, a.arranged, coalesce(c.number, 0)::integer as comments, coalesce(c.open, 0)::integer as "openComments"
    from plan_goal g
    join plan_activity a on a.partnership_id = g.partnership_id and a.goal_id = g.id
    left join person p on p.partnership_id = a.partnership_id and p.id = a.owner_id
    left join body b on b.partnership_id = a.partnership_id and b.id = a.owner_body_id
    left join organisation o on o.partnership_id = b.partnership_id and o.id = b.organisation_id
    left join lateral (
      select count(*) as number, count(*) filter (where resolved_at is null) as open from plan_comment
      where partnership_id = a.partnership_id and activity_id = a.id
    ) c on true
    where g.partnership_id = ${tx.scope.partnershipId} and g.plan_id = ${planId}
    order by a.position, a.id`.execute(tx.db)
  return rows.map(({ personId, personName, bodyId, bodyName, ...activity }) => ({
    ...activity,
    owner:
      personId !== null
        ? { kind: 'person', id: personId, name: personName ?? '' }
        : bodyId !== null
          ? { kind: 'body', id: bodyId, name: bodyName ?? '' }
          : null,
  }))
}
