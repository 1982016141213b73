import { type FormState, filled } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { focused, newItemForm } from '../forms.ts'
import type { DraftSubtheme } from '../frameworkDraft.ts'
import type { DraftFramework } from '../rules.ts'

type NewItemProps = { path: string; draft: DraftFramework; subtheme: DraftSubtheme; form: FormState | null }

/** Room for a new item at the end of a subtheme. */
export function NewItem({ path, draft, subtheme, form }: NewItemProps) {
  const state = form ?? filled({ revision: draft.revision })
  const { fields } = newItemForm
  const cancel = { href: `${path}#subtheme-${subtheme.id}`, label: 'Sluit zonder te bewaren' }
  return (
    <div class="panel" id="open">
      <Form action={`${path}/subthemes/${subtheme.id}/items`} form={state} button="Voeg toe" cancel={cancel}>
        <Field name="text" field={focused({ ...fields.text, label: 'Tekst van het nieuwe item' })} form={state} />
        <Field name="revision" field={fields.revision} form={state} />
      </Form>
    </div>
  )
}
