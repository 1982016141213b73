import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { provenanceFields } from '../forms.ts'

/** Where the words of a draft come from: official texts belong to their makers. */
export function DraftProvenance({ path, form }: { path: string; form: FormState }) {
  return (
    <>
      <p class="lede">
        Bij elke versie staat waar de tekst vandaan komt. Zo weet iedereen of hij de officiële tekst leest of jullie
        eigen woorden.
      </p>
      <Form action={`${path}/provenance`} form={form} button="Bewaar" cancel={{ href: path }}>
        <Field name="source" field={provenanceFields.source} form={form} />
        <Field name="date" field={provenanceFields.date} form={form} />
        <Field name="by" field={provenanceFields.by} form={form} />
        <Field name="words" field={provenanceFields.words} form={form} />
        <Field name="remark" field={provenanceFields.remark} form={form} />
        <Field name="revision" field={provenanceFields.revision} form={form} />
      </Form>
    </>
  )
}
