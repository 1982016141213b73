import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { settingsForm } from '../forms.ts'
import { budgetInWords } from '../reasons.ts'
import type { Budget } from '../rules.ts'

/** How much one person may be asked in a school year. */
export function SettingsPage({ budget, form }: { budget: Budget; form: FormState }) {
  const { fields } = settingsForm
  return (
    <>
      <p class="lede">
        Nu geldt: {budgetInWords(budget)} Dat geldt voor iedereen: aankomende leraren en collega's. Verander je het, dan
        verandert meteen wie een geplande vraag bereikt. Wie al gevraagd is, blijft gevraagd.
      </p>
      <Form action="/contact/settings" form={form} button="Bewaar" cancel={{ href: '/contact' }}>
        <Field name="times" field={fields.times} form={form} />
        <Field name="minutes" field={fields.minutes} form={form} />
        <Field name="daysBetween" field={fields.daysBetween} form={form} />
        <Field name="revision" field={fields.revision} form={form} />
      </Form>
    </>
  )
}
