import type { Who } from '../../platform/web/who.ts'
import { coordinatesPartnership, coordinatesSchool, holds } from '../partnership/index.ts'
import { planPolicy } from './policy.ts'
import type { PartnerPlan, Plan } from './queries.ts'

/** Whether somebody works at a partner, other than as a student teacher. */
export const worksAtPartner = (who: Who, partner: Pick<PartnerPlan, 'id'>) =>
  who.appointments.some(({ organisationId, roleKey }) => organisationId === partner.id && roleKey !== 'student-teacher')

/** Whether a partner stands in somebody's overview: their own, and those that they coordinate or that are of their board. */
export const seesPartner = (who: Who, partner: PartnerPlan): boolean =>
  worksAtPartner(who, partner) ||
  coordinatesPartnership(who) ||
  (partner.boardId !== null && (coordinatesSchool(who, partner) || holds(who, ['board-member'], partner.boardId)))

/** Whether somebody writes the plan of a partner. */
export function writesPartner(who: Who, { id, name, kind, boardId }: PartnerPlan): boolean {
  return planPolicy.draft.allows(who, placementOf({ id, name, kind, boardId }))
}

/** Whether somebody leads a partner, and so is asked to make its plan. */
export function leadsPartner(who: Who, partner: PartnerPlan): boolean {
  return holds(
    who,
    partner.kind === 'school' ? ['school-leader', 'school-trainer'] : ['institute-coordinator'],
    partner.id,
  )
}

/** A plan that a partner does not have yet, as far as policy asks. */
const placementOf = (organisation: NonNullable<Plan['organisation']>) => ({
  organisation,
  state: 'drafting' as const,
  inProjectGroup: false,
  leadsProjectGroup: false,
  inSteeringGroup: false,
})
