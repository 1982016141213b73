import type { Who } from '../../platform/web/who.ts'
import type { RoleKey } from './catalogue.ts'

/** Whether somebody is appointed in a role today, anywhere or at one organisation. */
export function holds(who: Who, roles: readonly RoleKey[], organisationId?: string): boolean {
  return who.appointments.some(
    (appointment) =>
      roles.some((role) => role === appointment.roleKey) &&
      (organisationId === undefined || appointment.organisationId === organisationId),
  )
}

/** The project coordinator keeps the whole partnership together. */
export function coordinatesPartnership(who: Who): boolean {
  return holds(who, ['project-coordinator'])
}

/** Whether somebody coordinates a school: the project coordinator all of them, a CoOP'er those of the own board. */
export function coordinatesSchool(who: Who, school: { boardId: string | null }): boolean {
  return (
    coordinatesPartnership(who) || (school.boardId !== null && holds(who, ['partnership-coordinator'], school.boardId))
  )
}
