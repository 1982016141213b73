import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { mergeForm, plenaryFindingForm } from '../forms.ts'
import type { Finding } from '../queries.ts'
import { originOf } from './Board.tsx'

type MergeProps = { dialogueId: string; chosen: readonly Finding[]; all: readonly Finding[]; form: FormState }

/** Several findings that say alike, and the one that is made of them. */
export function Merge({ dialogueId, chosen, all, form }: MergeProps) {
  const { fields } = mergeForm
  return (
    <>
      <p class="lede">Maak er één opbrengst van. Wat de groepen schreven, blijft erbij bewaard.</p>
      <ul class="board-findings">
        {chosen.map((finding) => (
          <li key={finding.id}>
            <p class="said">{finding.text}</p>
            {finding.evidence && <p class="meta said">Dat blijkt uit: {finding.evidence}</p>}
            <p class="meta">{originOf(finding, all)}</p>
          </li>
        ))}
      </ul>
      <Form
        action={`/dialogues/${dialogueId}/merging`}
        form={form}
        button="Voeg samen"
        cancel={{ href: `/dialogues/${dialogueId}/lead` }}
      >
        {chosen.map(({ id }) => (
          <input type="hidden" key={id} name="findings" value={id} />
        ))}
        <Field name="text" field={fields.text} form={form} />
        <Field name="evidence" field={fields.evidence} form={form} />
        <Field name="assurance" field={fields.assurance} form={form} />
      </Form>
    </>
  )
}

type EditProps = { dialogueId: string; finding: Finding; all: readonly Finding[]; form: FormState }

/** A finding in other words. */
export function EditFinding({ dialogueId, finding, all, form }: EditProps) {
  const { fields } = plenaryFindingForm
  return (
    <>
      <p class="lede">
        Van {originOf(finding, all)}. Schrijft de groep er intussen ook aan? Dan voegen we jullie teksten samen.
      </p>
      <Form
        action={`/dialogues/${dialogueId}/findings/${finding.id}`}
        form={form}
        button="Bewaar"
        cancel={{ href: `/dialogues/${dialogueId}/lead` }}
      >
        <Field name="base" field={fields.base} form={form} />
        <Field name="item" field={fields.item} form={form} />
        <Field name="text" field={fields.text} form={form} />
        <Field name="evidence" field={fields.evidence} form={form} />
        <Field name="assurance" field={fields.assurance} form={form} />
      </Form>
    </>
  )
}
