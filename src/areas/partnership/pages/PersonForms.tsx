import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form, PostButton } from '../../../ui/form/Field.tsx'
import { count, listed } from '../../../ui/words.ts'
import { personForm } from '../forms.ts'
import type { Person } from '../queries.ts'

/** The name and address of somebody; without `person` a new one. */
export function EditPerson({ person, form }: { person?: Person; form: FormState }) {
  const { fields } = personForm
  const path = person ? `/partnership/people/${person.id}` : '/partnership/people'
  return (
    <Form action={person ? `${path}/edit` : path} form={form} button="Bewaar" cancel={{ href: path }}>
      <Field name="seen" field={fields.seen} form={form} />
      <Field name="name" field={fields.name} form={form} />
      <Field name="email" field={fields.email} form={form} />
    </Form>
  )
}

type RemovePersonProps = { person: Person; appointments: number; traces: readonly string[] }

/** Asked once, with what goes along; or why it cannot be done, and what to do instead. */
export function RemovePerson({ person, appointments, traces }: RemovePersonProps) {
  const path = `/partnership/people/${person.id}`
  if (traces.length > 0) {
    return (
      <>
        <p class="lede">
          {person.name} kan niet weg: deze persoon {listed(traces)}.
        </p>
        <p>
          Doet {person.name} niet meer mee? Geef de aanstellingen een laatste dag. Wat met anderen is gedaan blijft, en
          deze persoon ziet na die dag de lijst van mensen en organisaties niet meer.
        </p>
        <div class="buttons">
          <a class="button" href={path}>
            Naar de aanstellingen
          </a>
        </div>
      </>
    )
  }
  return (
    <>
      <p class="lede">
        {person.name} verdwijnt uit het partnerschap
        {appointments > 0 ? `, met ${count(appointments, 'aanstelling', 'aanstellingen')}` : ''} en de brieven die aan
        deze persoon zijn gestuurd. Dit kun je niet terugdraaien.
      </p>
      <div class="buttons">
        <PostButton action={`${path}/removal`} label={`Verwijder ${person.name}`} look="main" />
        <a href={path}>Annuleer</a>
      </div>
    </>
  )
}
