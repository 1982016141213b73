import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form, PostButton } from '../../../ui/form/Field.tsx'
import { lineForm } from '../forms.ts'
import type { Budget } from '../queries.ts'
import { amountInWords } from '../rules.ts'
import type { Choices } from './choices.ts'

type LinePageProps = {
  budget: Budget
  form: FormState
  choices: Choices
  /** Where it is sent, and what the button says. */
  action: string
  button: string
  /** Where the line is taken away; null for one that is not there yet. */
  removal: string | null
}

/** A line of the budget: a new one, or one to change. Once the budget is adopted, only what nobody planned can come in. */
export function LinePage({ budget, form, choices, action, button, removal }: LinePageProps) {
  const { fields } = lineForm
  const adopted = budget.adoptedOn !== null
  return (
    <>
      {adopted && (
        <p class="lede">
          Het kader is vastgesteld. Een regel die er nu bij komt, is niet begroot: je vult later alleen in wat hij
          kostte.
        </p>
      )}
      <Form action={action} form={form} button={button} cancel={{ href: `/finance/${budget.id}` }}>
        <Field name="title" field={fields.title} form={form} />
        <Field name="kind" field={fields.kind} form={form} />
        <Field
          name="organisation"
          field={fields.organisation}
          form={form}
          options={choices.organisations}
          placeholder="Het hele partnerschap"
        />
        <Field
          name="role"
          field={{ ...fields.role, control: 'select', attributes: {} }}
          form={form}
          options={choices.roles}
          placeholder="Geen rol in het bijzonder"
        />
        {!adopted && (
          <fieldset class="field wide">
            <legend>Wat is begroot?</legend>
            <p class="hint">
              Vul uren in, dan rekenen we het bedrag uit: uren × tarief, afgerond op hele centen (een halve cent naar
              boven). Het uurtarief van dit kader is {amountInWords(budget.hourlyRate)}.
            </p>
            <div class="side-by-side">
              <Field name="hours" field={fields.hours} form={form} />
              <Field name="rate" field={fields.rate} form={form} />
            </div>
            <Field name="amount" field={fields.amount} form={form} />
          </fieldset>
        )}
        <Field name="remarks" field={fields.remarks} form={form} />
        <Field name="revision" field={fields.revision} form={form} />
        <Field name="key" field={fields.key} form={form} />
      </Form>
      {removal && (
        <details class="apart">
          <summary>Haal deze regel weg</summary>
          <p>De regel verdwijnt uit het kader, en bij activiteiten van het jaarplan die ernaar verwijzen.</p>
          <PostButton action={removal} label="Haal weg" />
        </details>
      )}
    </>
  )
}
