import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { inSentence } from '../../../ui/words.ts'
import { cancellationForm, conclusionForm, nationalForm, newNationalForm } from '../forms.ts'
import type { NationalReview, PanelChoice, SchoolToReview } from '../queries.ts'
import { nationalPath } from '../subjects.ts'

type NationalFormProps = {
  /** Null for a new one. */
  review: NationalReview | null
  people: readonly PanelChoice[]
  schools: readonly SchoolToReview[]
  form: FormState
}

/** Planning a national review, or writing down one that was. */
export function NationalForm({ review, people, schools, form }: NationalFormProps) {
  const fields = review ? nationalForm.fields : newNationalForm.fields
  const cancel = { href: review ? nationalPath(review) : '/reviews/national' }
  const hosts = people.map(({ personId, name, roleName }) => ({
    value: personId,
    label: `${name}, ${inSentence(roleName)}`,
  }))
  const left = review?.schools.filter(({ id }) => !schools.some(({ schoolId }) => schoolId === id)) ?? []
  const seen = [
    ...schools.map(({ schoolId, schoolName }) => ({ value: schoolId, label: schoolName })),
    ...left.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <>
      <p class="lede">
        Een landelijke peerreview is van het hele partnerschap: anderen komen bij jullie kijken. Was zij er al? Vul dan
        de dag van toen in, dan lopen de zes jaren goed.
      </p>
      <Form
        action={review ? `${nationalPath(review)}/preparation` : '/reviews/national'}
        form={form}
        button={review ? 'Bewaar' : 'Plan de peerreview'}
        cancel={cancel}
      >
        {!review && <Field name="kind" field={newNationalForm.fields.kind} form={form} />}
        <div class="side-by-side">
          <Field name="visitOn" field={fields.visitOn} form={form} />
          <Field name="host" field={fields.host} form={form} options={hosts} />
        </div>
        <Field name="visitors" field={fields.visitors} form={form} />
        <Field name="questions" field={fields.questions} form={form} />
        <Field
          name="schools"
          field={{
            ...fields.schools,
            hint: 'Deze scholen tellen na het bezoek als bekeken: zij hoeven dit schooljaar niet nog een eigen peerreview.',
          }}
          form={form}
          options={seen}
        />
        {review ? (
          <Field name="revision" field={nationalForm.fields.revision} form={form} />
        ) : (
          <>
            <Field name="occurrence" field={newNationalForm.fields.occurrence} form={form} />
            <Field name="key" field={newNationalForm.fields.key} form={form} />
          </>
        )}
      </Form>
    </>
  )
}

/** What the visitors concluded; whether it was positive is asked of an assessing one only. */
export function ConclusionPage({ review, form }: { review: NationalReview; form: FormState }) {
  const { fields } = conclusionForm
  const path = nationalPath(review)
  return (
    <Form action={`${path}/conclusion`} form={form} button="Bewaar" cancel={{ href: path }}>
      <Field name="conclusion" field={fields.conclusion} form={form} />
      {review.kind === 'assessing' ? (
        <Field name="passed" field={fields.passed} form={form} />
      ) : (
        <input type="hidden" name="passed" value="not-asked" />
      )}
      <Field name="revision" field={fields.revision} form={form} />
    </Form>
  )
}

export function NationalCancellation({ review, form }: { review: NationalReview; form: FormState }) {
  const { fields } = cancellationForm
  const path = nationalPath(review)
  return (
    <Form action={`${path}/cancellation`} form={form} button="Zeg af" cancel={{ href: path, label: 'Toch niet' }}>
      <Field name="because" field={fields.because} form={form} />
      <Field name="revision" field={fields.revision} form={form} />
    </Form>
  )
}
