import { type FormState, filled } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import type { Section } from '../../questions/index.ts'
import { focused, newQuestionForm } from '../forms.ts'
import type { DraftQuestionnaire } from '../rules.ts'

type NewQuestionProps = { path: string; draft: DraftQuestionnaire; section: Section; form: FormState | null }

/** Room for a new question at the end of a section; what belongs to its kind is asked next. */
export function NewQuestion({ path, draft, section, form }: NewQuestionProps) {
  const state = form ?? filled({ kind: 'agree', revision: draft.revision })
  const { fields } = newQuestionForm
  const cancel = { href: `${path}#section-${section.id}`, label: 'Sluit zonder te bewaren' }
  return (
    <div class="panel" id="open">
      <Form action={`${path}/sections/${section.id}/questions`} form={state} button="Voeg toe" cancel={cancel}>
        <Field name="text" field={focused(fields.text)} form={state} />
        <Field name="kind" field={fields.kind} form={state} />
        <Field name="revision" field={fields.revision} form={state} />
      </Form>
    </div>
  )
}
