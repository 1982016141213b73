import type { SubjectFinder } from '../../../platform/web/access.ts'
import type { Crumb } from '../../../platform/web/answer.ts'
import { partnershipPolicy } from '../policy.ts'
import {
  type Appointment,
  findAppointment,
  findOrganisation,
  findPerson,
  findRole,
  type ListedPerson,
  type Organisation,
  type Role,
} from '../queries.ts'

export const theOrganisation: SubjectFinder<Organisation> = {
  find: (tx, params) => findOrganisation(tx, params.organisation ?? ''),
  seenBy: partnershipPolicy.see,
}
export const thePerson: SubjectFinder<ListedPerson> = {
  find: (tx, params, today) => findPerson(tx, params.person ?? '', today),
  seenBy: partnershipPolicy.see,
}
export const theAppointment: SubjectFinder<Appointment> = {
  find: (tx, params) => findAppointment(tx, params.appointment ?? ''),
  seenBy: partnershipPolicy.see,
}
export const theRole: SubjectFinder<Role> = {
  find: (tx, params, today) => findRole(tx, params.role ?? '', today),
  seenBy: partnershipPolicy.see,
}

/** Where a page of the partnership stands. */
export function crumbsOf(...below: Crumb[]): Crumb[] {
  return [{ title: 'Partnerschap', href: '/partnership' }, ...below]
}
