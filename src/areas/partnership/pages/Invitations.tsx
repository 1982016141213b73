import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { count, inSentence } from '../../../ui/words.ts'
import { invitationsForm } from '../forms.ts'
import type { ListedPerson, Role } from '../queries.ts'
import { PeopleFilter } from './People.tsx'

type InvitationsProps = {
  people: readonly ListedPerson[]
  /** How many fit the filter, of whom `people` are the first. */
  total: number
  roles: readonly Role[]
  boards: readonly { id: string; name: string }[]
  filter: FormState
  form: FormState
}

const path = '/partnership/invitations'

/** Who was not invited yet, to invite many at once. */
export function Invitations({ people, total, roles, boards, filter, form }: InvitationsProps) {
  return (
    <>
      <p class="lede">
        Iedereen die een aanstelling heeft en nog geen uitnodiging kreeg. De brief zegt wat Peilstok is en hoe je je
        aanmeldt.
      </p>
      <PeopleFilter action={path} form={filter} roles={roles} boards={boards} />
      {people.length === 0 ? (
        <div class="empty">
          <p>Iedereen in deze selectie is al uitgenodigd.</p>
        </div>
      ) : (
        <>
          {total > people.length && (
            <p class="meta">
              Dit zijn de eerste {people.length} van {total}. Daarna kun je verder met de rest.
            </p>
          )}
          <Form action={path} form={form} button="Verstuur de uitnodigingen" cancel={{ href: '/partnership' }}>
            <Field
              name="people"
              field={{ ...invitationsForm.fields.people, hint: `${count(total, 'persoon', 'mensen')}, op alfabet.` }}
              form={form}
              options={people.map(({ id, name, roles: held }) => ({ value: id, label: inviteeLabel(name, held) }))}
            />
          </Form>
        </>
      )}
    </>
  )
}

function inviteeLabel(name: string, [first]: ListedPerson['roles']): string {
  return first ? `${name}, ${inSentence(first.roleName)} · ${first.organisationName}` : name
}
