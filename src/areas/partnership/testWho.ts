// Who and what tests of the rules are about.
import { randomUUID } from 'node:crypto'
import type { CurrentAppointment, Who } from '../../platform/web/who.ts'
import type { RoleKey } from './catalogue.ts'
import type { OrganisationFacts } from './rules.ts'

export const today = '2026-11-22'

export const noFacts: OrganisationFacts = {
  name: '',
  boardId: null,
  authorityNumber: null,
  brin: null,
  locationCode: null,
  street: null,
  postalCode: null,
  place: null,
  municipality: null,
  region: null,
  denomination: null,
  website: null,
  education: null,
}

/** Somebody as a policy sees them, with roles at organisations. */
export function whoHolds(...held: { role: RoleKey; at?: string }[]): Who {
  const appointments = held.map(
    ({ role, at = randomUUID() }): CurrentAppointment => ({
      roleKey: role,
      roleName: role,
      level: 'operational',
      organisationId: at,
      organisationName: at,
      organisationKind: 'school',
    }),
  )
  return {
    personId: randomUUID(),
    partnershipId: randomUUID(),
    partnershipName: 'Samen Leren',
    name: 'Iemand',
    email: 'iemand@voorbeeld.nl',
    today,
    appointments,
    several: false,
  }
}
