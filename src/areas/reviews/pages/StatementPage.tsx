import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { WhoSees } from '../../../ui/WhoSees.tsx'
import { replyForm, statementForm } from '../forms.ts'
import type { Review, Written } from '../queries.ts'
import { meetsWords } from '../rules.ts'
import { reviewPath } from '../subjects.ts'

/** Whether the school meets the picture of the partnership, in words to go on with. */
export function StatementPage({ review, form }: { review: Review; form: FormState }) {
  const { fields } = statementForm
  const path = reviewPath(review)
  return (
    <>
      <p class="lede">
        Het partnerschap heeft een beeld van wat een opleidingsschool is. Schrijf namens het panel hoe{' '}
        {review.schoolName} zich daartoe verhoudt, en waarom.
      </p>
      <WhoSees>
        De school leest dit als je alles geeft, met het panel, wie coördineert en de eigen bestuurder. Er is geen cijfer
        en geen ranglijst.
      </WhoSees>
      <Form action={`${path}/statement`} form={form} button="Bewaar de uitspraak" cancel={{ href: `${path}/findings` }}>
        <Field name="meets" field={fields.meets} form={form} />
        <Field name="reasons" field={fields.reasons} form={form} />
        <Field name="revision" field={fields.revision} form={form} />
      </Form>
    </>
  )
}

/** What the school says to it. */
export function ReplyPage({ review, written, form }: { review: Review; written: Written; form: FormState }) {
  const { fields } = replyForm
  const path = reviewPath(review)
  const { statement } = written
  return (
    <>
      <p class="lede">
        Het panel leest jullie reactie. Het hoeft niet eens te zijn: wat anders ligt, hoort er ook bij.
      </p>
      {statement && (
        <details>
          <summary>{meetsWords(review.schoolName, statement.meets)}</summary>
          <p class="said">{statement.reasons}</p>
        </details>
      )}
      <Form action={`${path}/reply`} form={form} button="Bewaar de reactie" cancel={{ href: path }}>
        <Field name="text" field={fields.text} form={form} />
        <Field name="revision" field={fields.revision} form={form} />
      </Form>
    </>
  )
}
