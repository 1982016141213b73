import type { Plan } from '../queries.ts'
import { type PlanState, planStateNames } from '../rules.ts'

const looks: Record<PlanState, string> = { drafting: 'tag', offered: 'tag now', adopted: 'tag done' }

/** How far a plan is. */
export function StateTag({ plan }: { plan: Pick<Plan, 'state'> }) {
  return <span class={looks[plan.state]}>{planStateNames[plan.state]}</span>
}
