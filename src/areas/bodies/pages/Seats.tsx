import type { FormState, Option } from '../../../platform/web/form.ts'
import { Field, Form, PostButton } from '../../../ui/form/Field.tsx'
import { seatForm } from '../forms.ts'
import type { Body, Seat, Seated } from '../queries.ts'
import { seatFunctionNames } from '../rules.ts'

type SeatsProps = {
  body: Body
  seats: readonly Seat[]
  members: readonly Seated[]
  options: { roles: readonly Option[]; people: readonly Option[] }
  form: FormState
}

/** Who is given a place at the table: by role, so that it goes along with who comes and leaves, or by name. */
export function Seats({ body, seats, members, options, form }: SeatsProps) {
  const { fields } = seatForm
  return (
    <>
      <p class="lede">
        Geef je een rol een plek, dan zit daar vanzelf wie die rol {placeOf(body)} heeft. Nu zitten hier{' '}
        <a href={`/bodies/${body.id}#members`}>{members.length === 1 ? '1 persoon' : `${members.length} mensen`}</a>.
      </p>
      <ul class="rows plain">
        {seats.map((seat) => (
          <li key={seat.id}>
            <div>
              {seat.roleName ?? seat.personName} <small>· {seatFunctionNames[seat.function]}</small>
              <br />
              <small>{seat.roleName === null ? 'bij naam' : 'naar rol'}</small>
            </div>
            <PostButton
              action={`/bodies/${body.id}/seats/${seat.id}/removal`}
              label={`Haal ${seat.roleName ?? seat.personName} weg`}
              look="small"
            />
          </li>
        ))}
      </ul>
      {seats.length === 0 && (
        <p class="empty">Er is nog geen plek gegeven. Begin met een rol of met iemand bij naam.</p>
      )}
      <section class="panel">
        <h2>Zet iemand aan tafel</h2>
        <Form
          action={`/bodies/${body.id}/seats`}
          form={form}
          button="Zet aan tafel"
          cancel={{ href: `/bodies/${body.id}`, label: 'Terug naar het overleg' }}
        >
          <Field name="role" field={fields.role} form={form} options={options.roles} placeholder="Geen rol" />
          <Field
            name="person"
            field={fields.person}
            form={form}
            options={options.people}
            placeholder="Niemand bij naam"
          />
          <Field name="function" field={fields.function} form={form} />
        </Form>
      </section>
    </>
  )
}

/** Where somebody must hold a role to sit in a body by it. */
function placeOf({ organisationKind, organisationName }: Body): string {
  if (organisationName === null) return 'ergens in het partnerschap'
  return organisationKind === 'board' ? `bij ${organisationName} of een van haar scholen` : `bij ${organisationName}`
}
