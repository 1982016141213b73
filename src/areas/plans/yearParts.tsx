import type { ComponentChildren } from 'preact'
import type { Tx } from '../../platform/database/scope.ts'
import type { Who } from '../../platform/web/who.ts'
import type { Plan, PlanActivity, PlanContent, PlanGoal } from './queries.ts'

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
export async function findYearParts(_tx: Tx, _who: Who, _plan: Plan, _content: PlanContent): Promise<YearParts> {
  return {}
}

/** What is offered to whoever drafts a plan, above the guarantees. */
export async function findDraftParts(
  _tx: Tx,
  _who: Who,
  _plan: Plan,
  _content: PlanContent,
): Promise<ComponentChildren> {
  return undefined
}
