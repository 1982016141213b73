import { rule } from '../../platform/web/access.ts'
import type { Who } from '../../platform/web/who.ts'
import {
  coordinatesPartnership,
  coordinatesSchool,
  holds,
  type OrganisationKind,
  type RoleKey,
} from '../partnership/index.ts'
import type { Plan } from './queries.ts'

/** Whose plan it is, as far as policy asks. */
export type PlanPlacement = Pick<
  Plan,
  'organisation' | 'state' | 'inProjectGroup' | 'leadsProjectGroup' | 'inSteeringGroup'
>

/** Who writes the plan of one partner, by what it is. */
const partnerWriters: Record<OrganisationKind, readonly RoleKey[]> = {
  school: ['school-leader', 'school-trainer'],
  institute: ['institute-coordinator', 'institute-trainer'],
  board: ['partnership-coordinator', 'board-member'],
}

/** Who leads a partner, and so adopts its plan. */
const partnerLeaders: Record<OrganisationKind, readonly RoleKey[]> = {
  school: ['school-leader'],
  institute: ['institute-coordinator'],
  board: ['partnership-coordinator', 'board-member'],
}

type Partner = NonNullable<Plan['organisation']>

const coordinatesPartner = (who: Who, partner: Partner) =>
  partner.kind === 'school' ? coordinatesSchool(who, partner) : coordinatesPartnership(who)

const writesPartner = (who: Who, partner: Partner) =>
  holds(who, partnerWriters[partner.kind], partner.id) || coordinatesPartner(who, partner)

/** Whether somebody works in the partnership: a student teacher reads what was adopted for all. */
const works = (who: Who) => who.appointments.some(({ roleKey }) => roleKey !== 'student-teacher')

function drafts(who: Who, plan: PlanPlacement): boolean {
  if (plan.organisation) return writesPartner(who, plan.organisation)
  return plan.inProjectGroup || coordinatesPartnership(who)
}

function reads(who: Who, plan: PlanPlacement): boolean {
  if (drafts(who, plan)) return true
  if (plan.organisation)
    return plan.state === 'adopted'
      ? works(who)
      : who.appointments.some(
          ({ organisationId, roleKey }) => organisationId === plan.organisation?.id && roleKey !== 'student-teacher',
        )
  if (plan.state === 'adopted') return who.appointments.length > 0 || plan.inSteeringGroup
  return (
    (plan.state === 'offered' && plan.inSteeringGroup) ||
    holds(who, ['partnership-coordinator', 'institute-coordinator'])
  )
}

const leads = (who: Who, plan: PlanPlacement) =>
  plan.organisation
    ? holds(who, partnerLeaders[plan.organisation.kind], plan.organisation.id) ||
      coordinatesPartner(who, plan.organisation)
    : plan.leadsProjectGroup || coordinatesPartnership(who)

/** Who may do what with a plan. What its state allows is a rule: see `planTransition`. */
export const planPolicy = {
  /** Which plans there are: each sees those that are theirs to read. */
  list: rule<unknown>('plan.list', () => true),
  /** What was adopted: everybody with an appointment. Before that: who drafts it, who coordinates, and the stuurgroep once it was offered. */
  read: rule<PlanPlacement>('plan.read', reads),
  /** To write in it: the projectgroep, or the people of that school or institute. */
  draft: rule<PlanPlacement>('plan.draft', drafts),
  /** To comment on goals and activities: also who will decide on it, once it was offered. */
  discuss: rule<PlanPlacement>(
    'plan.discuss',
    (who, plan) =>
      drafts(who, plan) || (plan.inSteeringGroup && plan.organisation === null && plan.state !== 'drafting'),
  ),
  /** To offer it to the stuurgroep, and to record what was changed after it was adopted. */
  lead: rule<PlanPlacement>('plan.lead', leads),
  /** To adopt the plan of one partner: its leader. That of the partnership is adopted under its item in a meeting. */
  adopt: rule<PlanPlacement>(
    'plan.adopt',
    (who, { organisation }) => organisation !== null && holds(who, partnerLeaders[organisation.kind], organisation.id),
  ),
}
