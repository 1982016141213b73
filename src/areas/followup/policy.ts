import { rule } from '../../platform/web/access.ts'
import type { Who } from '../../platform/web/who.ts'
import { coordinatesPartnership, holds } from '../partnership/index.ts'
import type { Action, Commitment } from './queries.ts'

/** The roles that, appointed at a school, see what is to be done there. */
const schoolRoles = [
  'school-leader',
  'school-trainer',
  'institute-trainer',
  'research-coordinator',
  'induction-coach',
] as const

/** The schools whose actions somebody sees because of an appointment there. */
export const schoolsOf = (who: Who): string[] => organisationsWhere(who, schoolRoles)

/** The board that somebody coordinates as CoOP'er, the institute as instituutscoördinator. */
export const coordinatedBy = (who: Who): string[] =>
  organisationsWhere(who, ['partnership-coordinator', 'institute-coordinator'])

const organisationsWhere = (who: Who, roles: readonly string[]) =>
  who.appointments.filter(({ roleKey }) => roles.includes(roleKey)).map(({ organisationId }) => organisationId)

const coordinates = (who: Who, action: Action) =>
  coordinatesPartnership(who) || coordinatedBy(who).some((organisationId) => action.keptBy.includes(organisationId))

/** Who may do what with an action: decided on its own columns, wherever it comes from. */
export const actionPolicy = {
  /** Its owner, whoever sits where it was agreed or in the body that owns it, its school's team, and who coordinates. */
  see: rule<Action>(
    'action.see',
    (who, action) =>
      action.ownerId === who.personId ||
      action.sits ||
      (action.schoolId !== null && schoolsOf(who).includes(action.schoolId)) ||
      coordinates(who, action),
  ),
  /** To say how it stands and give it another day: whoever does it, leads the table, leads the school, or coordinates. */
  change: rule<Action>(
    'action.change',
    (who, action) =>
      action.ownerId === who.personId ||
      action.sitsInOwner ||
      action.leads ||
      (action.schoolId !== null && holds(who, ['school-leader', 'school-trainer'], action.schoolId)) ||
      coordinates(who, action),
  ),
}

/** A commitment is its owner's: to see, to change, to share and to throw away. */
export const ownCommitment = rule<Commitment>('commitment.own', (who, { personId }) => personId === who.personId)
