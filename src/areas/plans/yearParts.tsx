import type { ComponentChildren } from 'preact'
import type { Tx } from '../../platform/database/scope.ts'
import type { Who } from '../../platform/web/who.ts'
import { OffersBeside } from './pages/Offers.tsx'
import { PlanOnPaper, PlanYearLinks, ToldOfActivity, ToldOfGoal } from './pages/ProgressOfPlan.tsx'
import { yearPolicy } from './progressPolicy.ts'
import {
  findEvaluations,
  findOfferChoices,
  type Plan,
  type PlanActivity,
  type PlanContent,
  type PlanGoal,
} from './queries.ts'

/** What the year brings to the page of a plan: how far it is, what was evaluated, what partners do with it. */
export type YearParts = {
  /** Above the guarantees. */
  top?: ComponentChildren
  underGoal?: (goal: PlanGoal) => ComponentChildren
  underActivity?: (activity: PlanActivity) => ComponentChildren
  /** Below the guarantees. */
  bottom?: ComponentChildren
}

/** What the page of a plan shows besides what is written in it. */
export async function findYearParts(tx: Tx, who: Who, plan: Plan, _content: PlanContent): Promise<YearParts> {
  const evaluations = await findEvaluations(tx, plan.id)
  const origins = await findOfferChoices(tx, plan.id)
  return {
    top: (
      <PlanYearLinks
        plan={plan}
        mayDraw={yearPolicy.draw.allows(who, plan)}
        mayChoose={yearPolicy.choose.allows(who, plan)}
      />
    ),
    bottom: <PlanOnPaper plan={plan} />,
    underGoal: (goal) => (
      <ToldOfGoal
        evaluations={evaluations.get(goal.id) ?? []}
        origin={origins.find(({ goalId }) => goalId === goal.id)}
      />
    ),
    underActivity: (activity) => (
      <ToldOfActivity
        plan={plan}
        activity={activity}
        origin={origins.find(({ activityId }) => activityId === activity.id)}
      />
    ),
  }
}

/** What is offered to whoever drafts a plan, above the guarantees. */
export async function findDraftParts(
  _tx: Tx,
  _who: Who,
  plan: Plan,
  _content: PlanContent,
): Promise<ComponentChildren> {
  return <OffersBeside planId={plan.id} />
}
