import type { OrganisationKind } from '../../catalogue.ts'
import { folded, nearest } from '../spelling.ts'
import type { Organisation, Role } from './person.ts'

/**
 * The role that a cell names, by its name or key.
 * @returns the role; or in Dutch what to write instead
 */
export function findRole(cell: string, roles: readonly Role[]): { role: Role } | { problem: string } {
  if (cell === '') return { problem: `Vul een rol in: ${namesOf(roles)}.` }
  const role = roles.find(({ key, name }) => folded(name) === folded(cell) || folded(key) === folded(cell))
  if (role) return { role }
  const meant = nearest(
    cell,
    roles.map(({ name }) => name),
  )
  if (meant !== null) return { problem: `De rol “${cell}” is er niet. Bedoel je ${meant}?` }
  return { problem: `De rol “${cell}” is er niet. Schrijf één rol per regel: ${namesOf(roles)}.` }
}

const kindNames: Record<OrganisationKind, string> = {
  board: 'een bestuur',
  institute: 'een opleidingsinstituut',
  school: 'een opleidingsschool',
}

/** In Dutch why one cannot hold this role there; null when one can. */
export function whyNotAt(role: Role, organisation: Organisation): string | null {
  if (role.organisationKinds.includes(organisation.kind)) return null
  const where = role.organisationKinds.map((kind) => kindNames[kind]).join(' of ')
  return `${organisation.name} is ${kindNames[organisation.kind]}. De rol ${role.name} hoort bij ${where}.`
}

function namesOf(roles: readonly Role[]): string {
  return roles.map(({ name }) => name).join(', ')
}
