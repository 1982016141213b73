import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { firstRunForm } from '../forms.ts'

export function FirstRunPage({ action, form }: { action: string; form: FormState }) {
  const { fields } = firstRunForm
  return (
    <>
      <p class="lede">
        Hier is nog geen partnerschap. Met vijf antwoorden maak je het: daarna krijgt de projectcoördinator een e-mail
        om zich aan te melden, en is deze pagina weg.
      </p>
      <Form action={action} form={form} button="Maak het partnerschap">
        <Field name="code" field={fields.code} form={form} />
        <Field name="name" field={fields.name} form={form} />
        <Field name="organisation" field={fields.organisation} form={form} />
        <Field name="person" field={fields.person} form={form} />
        <Field name="email" field={fields.email} form={form} />
      </Form>
    </>
  )
}
