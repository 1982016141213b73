import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { frameFields } from '../forms.ts'
import { Doubts } from './Doubts.tsx'

type FrameworkFrameProps = { path: string; form: FormState; reasons: readonly string[] }

/** What a framework says besides its items. */
export function FrameworkFrame({ path, form, reasons }: FrameworkFrameProps) {
  return (
    <>
      <Doubts reasons={reasons} />
      <Form action={`${path}/frame`} form={form} button="Bewaar" cancel={{ href: path }}>
        <Field name="title" field={frameFields.title} form={form} />
        <Field name="questions" field={frameFields.questions} form={form} />
        <Field name="notes" field={frameFields.notes} form={form} />
        <Field name="revision" field={frameFields.revision} form={form} />
      </Form>
    </>
  )
}
