import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { count } from '../../../ui/words.ts'
import type { OrganisationKind } from '../catalogue.ts'
import { educationOptions, endingForm, organisationForm } from '../forms.ts'
import type { Organisation } from '../queries.ts'

type EditOrganisationProps = {
  kind: OrganisationKind
  /** Undefined: a new one. */
  organisation?: Organisation
  form: FormState
  boards: readonly { id: string; name: string }[]
}

/** The facts of an organisation; which there are depends on its kind. */
export function EditOrganisation({ kind, organisation, form, boards }: EditOrganisationProps) {
  const { fields } = organisationForm
  const path = organisation ? `/partnership/organisations/${organisation.id}` : '/partnership/organisations'
  const cancel = organisation ? path : `${path}?kind=${kind}`
  return (
    <Form action={organisation ? `${path}/edit` : path} form={form} button="Bewaar" cancel={{ href: cancel }}>
      {!organisation && <input type="hidden" name="kind" value={kind} />}
      <Field name="seen" field={fields.seen} form={form} />
      <Field name="name" field={fields.name} form={form} />
      {kind === 'board' && <Field name="authorityNumber" field={fields.authorityNumber} form={form} />}
      {kind === 'school' && (
        <>
          <Field
            name="boardId"
            field={fields.boardId}
            form={form}
            options={boards.map(({ id, name }) => ({ value: id, label: name }))}
            placeholder="Geen of niet bekend"
          />
          <div class="side-by-side">
            <Field name="brin" field={fields.brin} form={form} />
            <Field name="locationCode" field={fields.locationCode} form={form} />
          </div>
          <Field
            name="education"
            field={fields.education}
            form={form}
            options={educationOptions.filter(({ value }) => value !== '')}
            placeholder="Niet bekend"
          />
        </>
      )}
      <Field name="street" field={fields.street} form={form} />
      <div class="side-by-side">
        <Field name="postalCode" field={fields.postalCode} form={form} />
        <Field name="place" field={fields.place} form={form} />
      </div>
      <Field name="municipality" field={fields.municipality} form={form} />
      <Field name="region" field={fields.region} form={form} />
      <Field name="denomination" field={fields.denomination} form={form} />
      <Field name="website" field={fields.website} form={form} />
    </Form>
  )
}

type EndOrganisationProps = {
  organisation: Organisation
  /** How many people are appointed there now or later. */
  appointments: number
  form: FormState
}

/** Asked once, with what goes along. */
export function EndOrganisation({ organisation, appointments, form }: EndOrganisationProps) {
  const path = `/partnership/organisations/${organisation.id}`
  return (
    <>
      <p class="lede">
        {organisation.name} blijft bewaard, met haar scans en haar verleden.{' '}
        {appointments > 0
          ? `De ${count(appointments, 'aanstelling', 'aanstellingen')} daar ${appointments === 1 ? 'eindigt' : 'eindigen'} op dezelfde dag; wat later zou beginnen, vervalt.`
          : 'Er is daar nu niemand aangesteld.'}
      </p>
      <Form action={`${path}/ending`} form={form} button="Doet niet meer mee" cancel={{ href: path }}>
        <Field name="lastDay" field={endingForm.fields.lastDay} form={form} />
      </Form>
    </>
  )
}
