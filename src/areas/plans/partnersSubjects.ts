import type { SubjectFinder } from '../../platform/web/access.ts'
import type { UptakeInPlan } from './progressPolicy.ts'
import { yearPolicy } from './progressPolicy.ts'
import { findContent, findPlan, findPlanOf } from './queries.ts'

/** `:plan` of a partner and `:goal` of the partnership’s adopted plan of that year, in a path. */
export const theUptake: SubjectFinder<UptakeInPlan> = {
  async find(tx, params, today) {
    const plan = await findPlan(tx, params.plan ?? '', today)
    if (!plan || plan.organisation === null) return undefined
    const shared = await findPlanOf(tx, { schoolYear: plan.schoolYear, organisationId: null }, today)
    if (shared?.state !== 'adopted') return undefined
    const { goals } = await findContent(tx, shared.id)
    const goal = goals.find(({ id, removed }) => id === params.goal && !removed)
    return goal && { plan, goal }
  },
  seenBy: yearPolicy.readUptake,
}
