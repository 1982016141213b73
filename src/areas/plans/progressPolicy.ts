import { rule } from '../../platform/web/access.ts'
import type { Who } from '../../platform/web/who.ts'
import { type PlanPlacement, planPolicy } from './policy.ts'
import type { Plan, PlanGoal } from './queries.ts'
import type { ActivityInPlan, GoalInPlan } from './subjects.ts'

/** An activity in its plan, and whether whoever looks at it sits in the body that does it. */
export type ToldActivity = ActivityInPlan & { sitsInOwner: boolean }

const does = (who: Who, { activity: { owner }, sitsInOwner }: ToldActivity) =>
  sitsInOwner || (owner?.kind === 'person' && owner.id === who.personId)

const chooses = (who: Who, plan: PlanPlacement) =>
  plan.organisation !== null && plan.state === 'drafting' && planPolicy.draft.allows(who, plan)

const adopted = ({ state }: Pick<PlanPlacement, 'state'>) => state === 'adopted'

/** The plan of a partner, and a goal of the partnership that it chooses about. */
export type UptakeInPlan = { plan: Plan; goal: PlanGoal }

/** Who may do what with a plan through the year: from the day that it is adopted. */
export const yearPolicy = {
  /** How an activity goes: whoever reads its plan, and whoever does it. */
  readProgress: rule<ToldActivity>(
    'activity.read',
    (who, told) => planPolicy.read.allows(who, told) || does(who, told),
  ),
  /** To tell how it goes: whoever does it, and whoever writes the plan. */
  tellProgress: rule<ToldActivity>(
    'activity.tell',
    (who, told) => adopted(told) && (does(who, told) || planPolicy.draft.allows(who, told)),
  ),
  /** To say how a goal stands: whoever writes the plan, together. */
  evaluate: rule<GoalInPlan>('goal.evaluate', (who, plan) => adopted(plan) && planPolicy.draft.allows(who, plan)),
  /** What the year has taught: for whoever writes the plan, as long as it is written. */
  draw: rule<PlanPlacement>(
    'plan.draw',
    (who, plan) => plan.state === 'drafting' && planPolicy.draft.allows(who, plan),
  ),
  /** To choose about the goals of the partnership: whoever writes the plan of that partner, as long as it is written. */
  choose: rule<PlanPlacement>('plan.choose', chooses),
  readUptake: rule<UptakeInPlan>('plan.read', (who, { plan }) => planPolicy.read.allows(who, plan)),
  chooseGoal: rule<UptakeInPlan>('plan.choose', (who, { plan }) => chooses(who, plan)),
}
