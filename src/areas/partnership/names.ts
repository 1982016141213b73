import type { OrganisationKind, RoleLevel } from './catalogue.ts'

/** Each kind of organisation in Dutch: one of it, several, and with its article. */
export const kindNames: Record<OrganisationKind, { one: string; many: string; the: string }> = {
  board: { one: 'bestuur', many: 'besturen', the: 'het bestuur' },
  institute: { one: 'opleidingsinstituut', many: 'opleidingsinstituten', the: 'het opleidingsinstituut' },
  school: { one: 'opleidingsschool', many: 'opleidingsscholen', the: 'de opleidingsschool' },
}

export const levelNames: Record<RoleLevel, string> = {
  operational: 'operationeel',
  tactical: 'tactisch',
  strategic: 'strategisch',
}
