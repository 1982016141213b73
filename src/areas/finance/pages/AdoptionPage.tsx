import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { longDay } from '../../../ui/words.ts'
import { adoptionForm } from '../forms.ts'
import type { Budget, RecentDecision } from '../queries.ts'
import { amountInWords } from '../rules.ts'

type AdoptionPageProps = {
  budget: Budget
  form: FormState
  decisions: readonly RecentDecision[]
  /** In cents. */
  planned: number
  income: number
}

const shortest = (text: string) => (text.length > 90 ? `${text.slice(0, 89)}…` : text)

/** Recording that a budget is adopted: from then on what is planned stays. */
export function AdoptionPage({ budget, form, decisions, planned, income }: AdoptionPageProps) {
  const { fields } = adoptionForm
  const path = `/finance/${budget.id}`
  return (
    <>
      <p class="lede">
        Er is {amountInWords(planned)} begroot, bij een subsidie van {amountInWords(income)}. Na het vaststellen
        veranderen die bedragen niet meer. Wat het werkelijk kost, vul je daarna in.
      </p>
      <Form action={`${path}/adoption`} form={form} button="Stel het kader vast" cancel={{ href: path }}>
        <Field name="adoptedOn" field={fields.adoptedOn} form={form} />
        <Field
          name="decision"
          field={fields.decision}
          form={form}
          options={decisions.map(({ id, text, day, bodyName }) => ({
            value: id,
            label: `${longDay(day)}: ${shortest(text)}`,
            group: bodyName,
          }))}
          placeholder="Zonder besluit uit een bijeenkomst"
        />
        <Field name="revision" field={fields.revision} form={form} />
      </Form>
    </>
  )
}
