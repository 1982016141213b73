import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import type { BlueprintBody, OrganisationName } from '../../partnership/index.ts'
import { bodyForm, endingForm } from '../forms.ts'
import type { Body } from '../queries.ts'

const groups = { board: 'Besturen', institute: 'Opleidingsinstituten', school: 'Opleidingsscholen' } as const

type EditBodyProps = {
  /** Undefined: a new one. */
  body?: Body
  /** Of which one can be made; only for a new one. */
  kinds?: readonly BlueprintBody[]
  organisations: readonly OrganisationName[]
  /** Whether it can be of the partnership as a whole. */
  mayBeOfAll: boolean
  form: FormState
}

/** What a body is for, and how it is called. */
export function EditBody({ body, kinds = [], organisations, mayBeOfAll, form }: EditBodyProps) {
  const { fields } = bodyForm
  const path = body ? `/bodies/${body.id}` : '/bodies'
  const options = (['board', 'institute', 'school'] as const).flatMap((kind) =>
    organisations
      .filter((organisation) => organisation.kind === kind)
      .map(({ id, name }) => ({ value: id, label: name, group: groups[kind] })),
  )
  return (
    <>
      {kinds.length > 0 && (
        <p class="lede">
          Begin met{' '}
          {kinds.map(({ key, name }, index) => (
            <>
              {index > 0 && ', '}
              <a href={`/bodies/new?kind=${key}`} key={key}>
                {name.toLowerCase()}
              </a>
            </>
          ))}
          , of vul hieronder iets van jullie zelf in.
        </p>
      )}
      <Form action={body ? `${path}/edit` : path} form={form} button="Bewaar" cancel={{ href: path }}>
        <Field name="kind" field={fields.kind} form={form} />
        <Field name="revision" field={fields.revision} form={form} />
        <Field name="name" field={fields.name} form={form} />
        <Field name="level" field={fields.level} form={form} />
        <Field
          name="organisation"
          field={
            mayBeOfAll
              ? fields.organisation
              : { ...fields.organisation, required: true, hint: 'Kies een organisatie die jij coördineert.' }
          }
          form={form}
          options={options}
          placeholder={mayBeOfAll ? 'Van het hele partnerschap' : 'Kies …'}
        />
        <Field name="purpose" field={fields.purpose} form={form} />
        <Field name="rhythm" field={fields.rhythm} form={form} />
        <Field name="answerWithin" field={fields.answerWithin} form={form} />
      </Form>
    </>
  )
}

/** Asked once, with what stays. */
export function EndBody({ body, form }: { body: Body; form: FormState }) {
  const path = `/bodies/${body.id}`
  return (
    <>
      <p class="lede">
        Wat hier besproken en afgesproken is, blijft bewaard. Signalen gaan er daarna niet meer heen. Gaat het later
        toch door, dan breng je het met één tik terug.
      </p>
      <Form action={`${path}/ending`} form={form} button="Dit overleg stopt" cancel={{ href: path }}>
        <Field name="lastDay" field={endingForm.fields.lastDay} form={form} />
      </Form>
    </>
  )
}
