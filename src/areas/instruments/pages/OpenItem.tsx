import { type FormState, filled } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { focused, itemForm } from '../forms.ts'
import type { DraftItem, DraftSubtheme } from '../frameworkDraft.ts'
import { guaranteeNames } from '../guarantees.ts'
import { type DraftFramework, type FormerItem, possibleFormerItems } from '../rules.ts'
import { Doubts, reasonsOf } from './Doubts.tsx'
import { OrderButtons } from './OrderButtons.tsx'

type OpenItemProps = {
  path: string
  draft: DraftFramework
  item: DraftItem
  subtheme: DraftSubtheme
  former: readonly FormerItem[]
  form: FormState | null
}

/** Items of earlier versions are cut off in the list, after so many characters. */
const longestChoice = 90

/** An item while it is being edited: its words, its own questions, where it stands, and which earlier item it is. */
export function OpenItem({ path, draft, item, subtheme, former, form }: OpenItemProps) {
  const { id, number, text, questions = [] } = item
  const knownBefore = former.some((one) => one.id === id)
  const values = { text, number, questions: questions.join('\n'), subtheme: subtheme.id, sameAs: knownBefore ? id : '' }
  const state = form ?? filled({ ...values, revision: draft.revision })
  const { fields } = itemForm
  const reasons = reasonsOf(draft, { part: 'item', id })
  const identities = possibleFormerItems(draft.definition, id, former)
  return (
    <div class="panel" id="open">
      <Doubts reasons={reasons} />
      {draft.reading && (
        <p class="meta">
          <a href="#in-source">Lees dit in de bron</a>
        </p>
      )}
      <Form
        action={`${path}/items/${id}`}
        form={state}
        button={reasons.length > 0 ? 'Dit klopt: bewaar en ga verder' : 'Bewaar'}
        cancel={{ href: `${path}#item-${id}`, label: 'Sluit zonder te bewaren' }}
      >
        <Field name="text" field={focused(fields.text)} form={state} />
        <Field name="number" field={fields.number} form={state} />
        <Field name="questions" field={fields.questions} form={state} />
        <Field
          name="subtheme"
          field={{ ...fields.subtheme, control: 'select', required: true, label: 'Staat bij' }}
          form={state}
          options={draft.definition.subthemes.map((one) => ({
            value: one.id,
            label: one.title || 'Nog zonder naam',
            group: one.guarantee ? `${one.guarantee} ${guaranteeNames[one.guarantee]}` : 'Nog zonder waarborg',
          }))}
        />
        {identities.length > 0 ? (
          <Field
            name="sameAs"
            field={{
              ...fields.sameAs,
              control: 'select',
              label: 'Dit is hetzelfde item als',
              hint: 'Dan blijft wat er eerder over is gezegd en afgesproken eraan vast, ook met andere woorden of een ander nummer.',
            }}
            form={state}
            placeholder="Geen: dit is een nieuw item"
            options={identities.map((one) => ({ value: one.id, label: choiceOf(one), group: one.subtheme }))}
          />
        ) : (
          <input type="hidden" name="sameAs" value="" />
        )}
        <Field name="revision" field={fields.revision} form={state} />
      </Form>
      <div class="framework-place">
        <OrderButtons
          action={`${path}/items/${id}/order`}
          revision={draft.revision}
          at={subtheme.items.indexOf(item)}
          of={subtheme.items.length}
        />
        <a href={`${path}/removal?item=${id}`}>Haal dit item weg</a>
      </div>
    </div>
  )
}

function choiceOf({ number, text }: FormerItem): string {
  return `${number}. ${text.length > longestChoice ? `${text.slice(0, longestChoice)}…` : text}`
}
