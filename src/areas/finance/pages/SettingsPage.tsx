import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { settingsForm } from '../forms.ts'
import type { Budget } from '../queries.ts'

/** What counts for the whole budget: subsidy and rate. */
export function SettingsPage({ budget, form }: { budget: Budget; form: FormState }) {
  const { fields } = settingsForm
  const path = `/finance/${budget.id}`
  return (
    <Form action={`${path}/settings`} form={form} button="Bewaar" cancel={{ href: path }}>
      <Field name="subsidy" field={fields.subsidy} form={form} />
      <Field name="rate" field={fields.rate} form={form} />
      <Field name="remarks" field={fields.remarks} form={form} />
      <Field name="revision" field={fields.revision} form={form} />
    </Form>
  )
}
