import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { WhoSees } from '../../../ui/WhoSees.tsx'
import { findingSignalForm } from '../forms.ts'
import type { Dialogue } from '../queries.ts'
import type { WrittenFinding } from '../rules.ts'

type FindingSignalProps = {
  dialogue: Dialogue
  finding: WrittenFinding
  /** The bodies to which it can go: those that this body's signals go to, and the others. */
  bodies: readonly { id: string; name: string; onRoute: boolean }[]
  form: FormState
}

/** Passing a finding on to the body where it belongs. */
export function FindingSignal({ dialogue, finding, bodies, form }: FindingSignalProps) {
  const { fields } = findingSignalForm
  const path = `/dialogues/${dialogue.id}`
  return (
    <>
      <p class="lede">{finding.text}</p>
      <WhoSees>
        Het andere overleg ziet jouw naam, je vraag, en dat het uit een gesprek van {dialogue.meeting.body.name} komt.
        Het antwoord komt bij jou terug.
      </WhoSees>
      <Form
        action={`${path}/findings/${finding.id}/signal`}
        form={form}
        button="Geef het signaal door"
        cancel={{ href: `${path}/report` }}
      >
        <Field
          name="body"
          field={fields.body}
          form={form}
          options={bodies.map(({ id, name, onRoute }) => ({
            value: id,
            label: name,
            group: onRoute ? 'Hier gaan onze signalen heen' : 'Andere overleggen',
          }))}
        />
        <Field name="question" field={fields.question} form={form} />
        <Field name="explanation" field={fields.explanation} form={form} />
        <Field name="urgency" field={fields.urgency} form={form} />
        <Field name="key" field={fields.key} form={form} />
      </Form>
    </>
  )
}
