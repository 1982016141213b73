import type { FormState } from '../../../platform/web/form.ts'
import { Field } from '../../../ui/form/Field.tsx'
import { count, inSentence } from '../../../ui/words.ts'
import { peopleFilterForm } from '../forms.ts'
import type { HeldRole, ListedPerson, Role } from '../queries.ts'
import type { PageOfList } from '../rules.ts'
import { Paging } from './Paging.tsx'

type PeopleProps = {
  people: readonly ListedPerson[]
  total: number
  page: PageOfList
  roles: readonly Role[]
  boards: readonly { id: string; name: string }[]
  form: FormState
  query: URLSearchParams
  mayChange: boolean
}

const path = '/partnership/people'

/** Everybody, by name, with what they do now. */
export function People({ people, total, page, roles, boards, form, query, mayChange }: PeopleProps) {
  return (
    <>
      <PeopleFilter action={path} form={form} roles={roles} boards={boards} search />
      {mayChange && (
        <div class="buttons">
          <a class="button quiet" href={`${path}/new`}>
            Voeg iemand toe
          </a>
          <a class="button quiet" href="/partnership/invitations">
            Nodig mensen uit
          </a>
        </div>
      )}
      {people.length === 0 ? (
        <div class="empty">
          <p>Er is niemand gevonden. Zoek op een kleiner deel van de naam, of haal een filter weg.</p>
        </div>
      ) : (
        <table class="folding apart">
          <caption>{count(total, 'persoon', 'mensen')}, op alfabet van de voornaam</caption>
          <thead>
            <tr>
              <th scope="col">Naam</th>
              <th scope="col">Wat zij nu doen</th>
            </tr>
          </thead>
          <tbody>
            {people.map(({ id, name, roles: held }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={`${path}/${id}`}>{name}</a>
                </th>
                <td>
                  <HeldRoles roles={held} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Paging path={path} query={query} page={page} total={total} />
    </>
  )
}

/** mentor, De Linde · schoolopleider, De Linde */
export function HeldRoles({ roles }: { roles: readonly HeldRole[] }) {
  if (roles.length === 0) return <small>nu geen aanstelling</small>
  const places = Map.groupBy(roles, ({ roleName }) => roleName)
  return (
    <>
      {[...places].map(([roleName, held], index) => (
        <span key={roleName}>
          {index > 0 && <br />}
          {inSentence(roleName)} <small>· {held.map(({ organisationName }) => organisationName).join(', ')}</small>
        </span>
      ))}
    </>
  )
}

type PeopleFilterProps = Pick<PeopleProps, 'roles' | 'boards' | 'form'> & { action: string; search?: boolean }

/** Narrows a list of people down, by role and board. */
export function PeopleFilter({ action, form, roles, boards, search = false }: PeopleFilterProps) {
  const { fields } = peopleFilterForm
  return (
    <form method="get" action={action} class="filters">
      {search && <Field name="search" field={fields.search} form={form} />}
      <Field
        name="role"
        field={fields.role}
        form={form}
        options={roles.map(({ key, name }) => ({ value: key, label: name }))}
        placeholder="Alle rollen"
      />
      <Field
        name="board"
        field={fields.board}
        form={form}
        options={boards.map(({ id, name }) => ({ value: id, label: name }))}
        placeholder="Alle besturen"
      />
      <button type="submit" class="button quiet">
        Toon
      </button>
    </form>
  )
}
