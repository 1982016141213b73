import type { Day } from '../../../platform/clock.ts'
import type { FormState, Option } from '../../../platform/web/form.ts'
import { Field, Form, PostButton } from '../../../ui/form/Field.tsx'
import { inSentence } from '../../../ui/words.ts'
import { appointmentForm, chosenOrganisationForm, periodForm } from '../forms.ts'
import { kindNames } from '../names.ts'
import type { Appointment, Organisation, OrganisationName, Person, PersonName, Role } from '../queries.ts'
import { periodState } from '../rules.ts'

type GiveAppointmentProps = {
  organisation: Organisation
  people: readonly PersonName[]
  /** The roles that exist at this kind of organisation. */
  roles: readonly Role[]
  form: FormState
}

/** Somebody gets a role at an organisation. */
export function GiveAppointment({ organisation, people, roles, form }: GiveAppointmentProps) {
  const { fields } = appointmentForm
  const path = `/partnership/organisations/${organisation.id}`
  return (
    <>
      <p class="lede">
        Staat iemand er niet bij? <a href="/partnership/people/new">Voeg diegene eerst toe</a>.
      </p>
      <Form action={`${path}/appointments`} form={form} button="Geef deze rol" cancel={{ href: path }}>
        <Field name="person" field={fields.person} form={form} options={people.map(personOption)} />
        <Field
          name="role"
          field={fields.role}
          form={form}
          options={roles.map(({ key, name }) => ({ value: key, label: name }))}
          placeholder="Kies …"
        />
        <div class="side-by-side">
          <Field name="startsOn" field={fields.startsOn} form={form} />
          <Field name="endsOn" field={fields.endsOn} form={form} />
        </div>
      </Form>
    </>
  )
}

/** A name, with a role to tell namesakes apart. */
function personOption({ id, name, roles: [first] }: PersonName): Option {
  return { value: id, label: first ? `${name} (${inSentence(first.roleName)}, ${first.organisationName})` : name }
}

type ChooseOrganisationProps = { person: Person; organisations: readonly OrganisationName[]; form: FormState }

/** The first of two steps, when one begins with the person: which roles there are depends on the organisation. */
export function ChooseOrganisation({ person, organisations, form }: ChooseOrganisationProps) {
  const kinds = ['school', 'board', 'institute'] as const
  const options = kinds.flatMap((kind) =>
    organisations
      .filter((organisation) => organisation.kind === kind)
      .map(({ id, name }) => ({ value: id, label: name, group: kindNames[kind].many })),
  )
  return (
    <form method="get" action={`/partnership/people/${person.id}/appointments/new`}>
      <Field name="organisation" field={chosenOrganisationForm.fields.organisation} form={form} options={options} />
      <div class="buttons">
        <button type="submit" class="button">
          Ga verder
        </button>
        <a href={`/partnership/people/${person.id}`}>Annuleer</a>
      </div>
    </form>
  )
}

type AppointmentPageProps = { appointment: Appointment; today: Day; form: FormState }

/** The period of an appointment; to end it is to give it a last day. */
export function AppointmentPage({ appointment, today, form }: AppointmentPageProps) {
  const { fields } = periodForm
  const path = `/partnership/appointments/${appointment.id}`
  const { personId, personName, organisationId, organisationName, roleName } = appointment
  return (
    <>
      <p class="lede">
        <a href={`/partnership/people/${personId}`}>{personName}</a> is {inSentence(roleName)} bij{' '}
        <a href={`/partnership/organisations/${organisationId}`}>{organisationName}</a>.
      </p>
      <Form
        action={path}
        form={form}
        button="Bewaar de periode"
        cancel={{ href: `/partnership/organisations/${organisationId}` }}
      >
        <Field name="seen" field={fields.seen} form={form} />
        <div class="side-by-side">
          <Field name="startsOn" field={fields.startsOn} form={form} />
          <Field name="endsOn" field={fields.endsOn} form={form} />
        </div>
      </Form>
      <section class="apart">
        <h2>Gegeven bij vergissing?</h2>
        <p>
          {periodState(appointment, today) === 'coming'
            ? 'Trek de aanstelling in; zij is nog niet begonnen.'
            : 'Trek de aanstelling dan in: zij verdwijnt, ook uit het verleden. Is het werk klaar, geef dan een laatste dag.'}
        </p>
        <div class="buttons">
          <PostButton action={`${path}/withdrawal`} label="Trek de aanstelling in" />
        </div>
      </section>
    </>
  )
}
