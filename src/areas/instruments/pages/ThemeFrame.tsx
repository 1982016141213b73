import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { themeFields } from '../forms.ts'

/** What a theme says besides its table. */
export function ThemeFrame({ path, form }: { path: string; form: FormState }) {
  return (
    <Form action={`${path}/theme`} form={form} button="Bewaar" cancel={{ href: path }}>
      <Field name="title" field={themeFields.title} form={form} />
      <Field name="guarantee" field={themeFields.guarantee} form={form} />
      <div class="side-by-side">
        {(['phase1', 'phase2', 'phase3', 'phase4'] as const).map((name) => (
          <Field key={name} name={name} field={themeFields[name]} form={form} />
        ))}
      </div>
      <Field name="notes" field={themeFields.notes} form={form} />
      <Field name="reflectionCards" field={themeFields.reflectionCards} form={form} />
      <Field name="revision" field={themeFields.revision} form={form} />
    </Form>
  )
}
