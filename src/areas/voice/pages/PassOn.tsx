import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { type Raising, tableOptions } from '../../signals/index.ts'
import { passOnForm } from '../forms.ts'
import type { VoiceMessage } from '../queries.ts'

type PassOnProps = { message: VoiceMessage; raising: Raising; form: FormState }

/** Making a signal of what was told, in words by which nobody is recognised. */
export function PassOn({ message, raising, form }: PassOnProps) {
  const { fields } = passOnForm
  return (
    <>
      <p class="lede">
        Wie dit vertelde vindt het goed dat het een signaal wordt. Jij geeft het; wie het vertelde leest het antwoord
        mee.
      </p>
      <blockquote class="said">{message.text}</blockquote>
      <Form
        action={`/voice/${message.id}/signal`}
        form={form}
        button="Geef het signaal"
        cancel={{ href: `/voice/${message.id}` }}
      >
        <Field name="body" field={fields.body} form={form} options={tableOptions(raising)} />
        <Field name="question" field={fields.question} form={form} />
        <Field name="key" field={fields.key} form={form} />
      </Form>
    </>
  )
}
