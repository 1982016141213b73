import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { GuaranteeMark } from '../../../ui/Gauge.tsx'
import { actionForm } from '../forms.ts'
import type { Advice, Review, SchoolPerson } from '../queries.ts'
import { reviewPath } from '../subjects.ts'
import { peopleOptions } from './PlanPage.tsx'

type TakeOverPageProps = { review: Review; advice: Advice; people: readonly SchoolPerson[]; form: FormState }

/** An advice becomes something that somebody does. */
export function TakeOverPage({ review, advice, people, form }: TakeOverPageProps) {
  const { fields } = actionForm
  const path = reviewPath(review)
  return (
    <>
      <p class="lede">Zo blijft het niet bij lezen: kies wat jullie doen, wie het doet en wanneer het klaar is.</p>
      <div class="panel">
        <GuaranteeMark number={advice.guarantee} /> <span class="said">{advice.text}</span>
      </div>
      <Form
        action={`${path}/advice/${advice.id}/action`}
        form={form}
        button="Maak de vervolgactie"
        cancel={{ href: `${path}/findings` }}
      >
        <Field name="what" field={fields.what} form={form} />
        <div class="side-by-side">
          <Field name="owner" field={fields.owner} form={form} options={peopleOptions(people)} />
          <Field name="dueOn" field={fields.dueOn} form={form} />
        </div>
        <Field name="key" field={fields.key} form={form} />
      </Form>
    </>
  )
}
