import type { FormState, Option } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { WhoSees } from '../../../ui/WhoSees.tsx'
import { inSentence } from '../../../ui/words.ts'
import { cancellationForm, planForm, preparationForm } from '../forms.ts'
import type { Review, SchoolPerson, SchoolToReview } from '../queries.ts'
import { reviewPath } from '../subjects.ts'

export const peopleOptions = (people: readonly SchoolPerson[]): Option[] =>
  people.map(({ personId, name, roleName }) => ({ value: personId, label: `${name}, ${inSentence(roleName)}` }))

type PlanPageProps = {
  schools: readonly SchoolToReview[]
  years: readonly Option[]
  /** Who works at the chosen school. */
  people: readonly SchoolPerson[]
  form: FormState
}

/** Which school, which school year, and if it is known which day. */
export function PlanPage({ schools, years, people, form }: PlanPageProps) {
  const { fields } = planForm
  return (
    <>
      <p class="lede">
        Kies een school die aan de beurt is. Daarna zoek je een panel en schrijft de school hoe zij zichzelf ziet.
      </p>
      <Form action="/reviews" form={form} button="Plan de peerreview" cancel={{ href: '/reviews' }}>
        <Field
          name="school"
          field={fields.school}
          form={form}
          options={schools.map(({ schoolId, schoolName }) => ({ value: schoolId, label: schoolName }))}
        />
        <div class="side-by-side">
          <Field
            name="schoolYear"
            field={{ ...fields.schoolYear, control: 'select', attributes: {} }}
            form={form}
            options={years}
          />
          <Field name="visitOn" field={fields.visitOn} form={form} />
        </div>
        {people.length > 0 && (
          <Field
            name="host"
            field={fields.host}
            form={form}
            options={peopleOptions(people)}
            placeholder="De schoolopleider"
          />
        )}
        <Field name="questions" field={fields.questions} form={form} />
        <Field name="occurrence" field={fields.occurrence} form={form} />
        <Field name="key" field={fields.key} form={form} />
      </Form>
    </>
  )
}

type PreparationPageProps = { review: Review; people: readonly SchoolPerson[]; form: FormState }

/** The day, who keeps it going at school, and what the school wants to know. */
export function PreparationPage({ review, people, form }: PreparationPageProps) {
  const { fields } = preparationForm
  const path = reviewPath(review)
  return (
    <>
      <WhoSees>De school en haar bestuurder zien dit, wie coördineert, en wie voor het panel is gevraagd.</WhoSees>
      <Form action={`${path}/preparation`} form={form} button="Bewaar" cancel={{ href: path }}>
        <Field name="visitOn" field={fields.visitOn} form={form} />
        <Field name="host" field={fields.host} form={form} options={peopleOptions(people)} />
        <Field name="questions" field={fields.questions} form={form} />
        <Field name="revision" field={fields.revision} form={form} />
      </Form>
    </>
  )
}

/** A review that does not go on: whoever was asked hears why. */
export function CancellationPage({ review, form }: { review: Review; form: FormState }) {
  const { fields } = cancellationForm
  const path = reviewPath(review)
  return (
    <>
      <p class="lede">
        Dan staat {review.schoolName} weer open in de kwaliteitscyclus. Wie al gevraagd was voor het panel krijgt
        bericht.
      </p>
      <Form action={`${path}/cancellation`} form={form} button="Zeg af" cancel={{ href: path, label: 'Toch niet' }}>
        <Field name="because" field={fields.because} form={form} />
        <Field name="revision" field={fields.revision} form={form} />
      </Form>
    </>
  )
}
