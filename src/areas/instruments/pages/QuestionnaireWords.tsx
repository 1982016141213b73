import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { wordsForm } from '../forms.ts'

/** What a questionnaire says around its questions, in Dutch and in English. */
export function QuestionnaireWords({ path, form }: { path: string; form: FormState }) {
  const { title, titleEn, intro, introEn, revision } = wordsForm.fields
  return (
    <Form action={`${path}/words`} form={form} button="Bewaar" cancel={{ href: path }}>
      <Field name="title" field={title} form={form} />
      <Field name="intro" field={intro} form={form} />
      <Field name="titleEn" field={titleEn} form={form} />
      <Field name="introEn" field={introEn} form={form} />
      <Field name="revision" field={revision} form={form} />
    </Form>
  )
}
