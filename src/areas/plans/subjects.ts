import { schoolYearName } from '../../platform/schoolYear.ts'
import type { SubjectFinder } from '../../platform/web/access.ts'
import type { Crumb } from '../../platform/web/answer.ts'
import { planPolicy } from './policy.ts'
import { findContent, findPlan, type Plan, type PlanActivity, type PlanContent, type PlanGoal } from './queries.ts'

/** `:plan` in a path. */
export const thePlan: SubjectFinder<Plan> = {
  find: (tx, params, today) => findPlan(tx, params.plan ?? '', today),
  seenBy: planPolicy.read,
}

/** A goal in its plan, with all that the plan holds. */
export type GoalInPlan = Plan & { content: PlanContent; goal: PlanGoal }

/** `:plan` and `:goal` in a path. */
export const theGoal: SubjectFinder<GoalInPlan> = {
  async find(tx, params, today) {
    const plan = await findPlan(tx, params.plan ?? '', today)
    const content = plan && (await findContent(tx, plan.id))
    const goal = content?.goals.find(({ id }) => id === params.goal)
    return plan && content && goal && { ...plan, content, goal }
  },
  seenBy: planPolicy.read,
}

export type ActivityInPlan = GoalInPlan & { activity: PlanActivity }

/** `:plan` and `:activity` in a path. */
export const theActivity: SubjectFinder<ActivityInPlan> = {
  async find(tx, params, today) {
    const plan = await findPlan(tx, params.plan ?? '', today)
    const content = plan && (await findContent(tx, plan.id))
    const goal = content?.goals.find(({ activities }) => activities.some(({ id }) => id === params.activity))
    const activity = goal?.activities.find(({ id }) => id === params.activity)
    return plan && content && goal && activity && { ...plan, content, goal, activity }
  },
  seenBy: planPolicy.read,
}

/** What a plan is called: "Jaarplan 2026–2027", and of whom when it is one partner's. */
export const planName = ({ schoolYear, organisation }: Pick<Plan, 'schoolYear' | 'organisation'>): string =>
  `Jaarplan ${schoolYearName(schoolYear)}${organisation ? `, ${organisation.name}` : ''}`

export const planPath = (id: string) => `/plans/${id}`

/** Where a page of a plan stands. */
export function planCrumbs(plan: Plan, ...below: Crumb[]): Crumb[] {
  const plans: Crumb = { title: 'Jaarplannen', href: '/plans' }
  return [
    plans,
    below.length === 0 ? { title: planName(plan) } : { title: planName(plan), href: planPath(plan.id) },
    ...below,
  ]
}
