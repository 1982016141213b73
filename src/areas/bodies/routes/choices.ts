import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { Errors, Option } from '../../../platform/web/form.ts'
import { inSentence } from '../../../ui/words.ts'
import { findPersonNames, findRoles, type RoleKey } from '../../partnership/index.ts'
import type { RoleOrPerson } from '../commands.ts'

/** Whom a seat or a road can be given to. */
export type Choices = { roles: Option[]; people: Option[] }

export async function findChoices(tx: Tx, today: Day): Promise<Choices> {
  const roles = await findRoles(tx, today)
  const people = await findPersonNames(tx, today)
  return {
    roles: roles.map(({ key, name }) => ({ value: key, label: name })),
    people: people.map(({ id, name, roles: [first] }) => ({
      value: id,
      label: first ? `${name} (${inSentence(first.roleName)}, ${first.organisationName})` : name,
    })),
  }
}

/** Who was chosen, if they can be: a role of this partnership, or one of its people. */
export function chosenAmong(
  { roles, people }: Choices,
  { role, person }: { role: RoleKey | ''; person: string | null },
): { ok: true; value: RoleOrPerson } | { ok: false; errors: Errors } {
  if (role !== '')
    return roles.some(({ value }) => value === role)
      ? { ok: true, value: { roleKey: role, personId: null } }
      : { ok: false, errors: { role: 'Deze rol is er niet. Kies uit de lijst.' } }
  return person !== null && people.some(({ value }) => value === person)
    ? { ok: true, value: { roleKey: null, personId: person } }
    : { ok: false, errors: { person: 'Deze persoon is er niet (meer). Kies uit de lijst.' } }
}
