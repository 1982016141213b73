import type { OrganisationKind, RoleLevel } from './catalogue.ts'

/** Each kind of organisation in Dutch: one of it, several, and one to add. */
export const kindNames: Record<OrganisationKind, { one: string; many: string; add: string }> = {
  board: { one: 'bestuur', many: 'besturen', add: 'een bestuur' },
  institute: { one: 'opleidingsinstituut', many: 'opleidingsinstituten', add: 'een instituut' },
  school: { one: 'opleidingsschool', many: 'opleidingsscholen', add: 'een school' },
}

export const levelNames: Record<RoleLevel, string> = {
  operational: 'operationeel',
  tactical: 'tactisch',
  strategic: 'strategisch',
}
