import { type FormState, filled } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { focused, subthemeForm } from '../forms.ts'
import type { DraftSubtheme } from '../frameworkDraft.ts'
import type { DraftFramework } from '../rules.ts'
import { Doubts, reasonsOf } from './Doubts.tsx'
import { OrderButtons } from './OrderButtons.tsx'

type OpenSubthemeProps = { path: string; draft: DraftFramework; subtheme: DraftSubtheme; form: FormState | null }

/** A subtheme while it is being edited: its name, its guarantee and its place. */
export function OpenSubtheme({ path, draft, subtheme, form }: OpenSubthemeProps) {
  const { id, title, guarantee } = subtheme
  const state = form ?? filled({ title, guarantee, revision: draft.revision })
  const { fields } = subthemeForm
  const reasons = reasonsOf(draft, { part: 'subtheme', id })
  const beside = draft.definition.subthemes.filter((one) => one.guarantee === guarantee)
  return (
    <div class="panel" id="open">
      <h3>Naam, waarborg en plaats van dit subthema</h3>
      <Doubts reasons={reasons} />
      <Form
        action={`${path}/subthemes/${id}`}
        form={state}
        button={reasons.length > 0 ? 'Dit klopt: bewaar en ga verder' : 'Bewaar'}
        cancel={{ href: `${path}#subtheme-${id}`, label: 'Sluit zonder te bewaren' }}
      >
        <Field name="title" field={focused(fields.title)} form={state} />
        <Field name="guarantee" field={fields.guarantee} form={state} />
        <Field name="revision" field={fields.revision} form={state} />
      </Form>
      <div class="framework-place">
        <OrderButtons
          action={`${path}/subthemes/${id}/order`}
          revision={draft.revision}
          at={beside.indexOf(subtheme)}
          of={beside.length}
        />
        <a href={`${path}/removal?subtheme=${id}`}>Haal dit subthema weg</a>
      </div>
    </div>
  )
}
