import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { WhoSees } from '../../../ui/WhoSees.tsx'
import { listed } from '../../../ui/words.ts'
import { sharingForm } from '../forms.ts'
import type { HrmTalk } from '../queries.ts'

type SharingPageProps = {
  talk: HrmTalk
  /** Who coordinates where the role is held, by name. */
  coordinators: readonly string[]
  form: FormState
  /** What this person saved meanwhile on another device. */
  newer: string | undefined
}

/** What somebody wants to share about professionalisation, and with whom: that stands first. */
export function SharingPage({ talk, coordinators, form, newer }: SharingPageProps) {
  const { fields } = sharingForm
  const leader = talk.leaderName
  const everybody = [...(leader === null ? [] : [leader]), ...coordinators.filter((name) => name !== leader)]
  const options = (fields.sharedWith.options ?? []).flatMap(({ value, label }) => {
    switch (value) {
      case 'leader':
        return leader === null ? [] : [{ value, label: `Alleen ${leader}, met wie ik sprak` }]
      case 'coordinators':
        return everybody.length === 0 ? [] : [{ value, label: `${listed(everybody)}: ook wie coördineert` }]
      default:
        return [{ value, label }]
    }
  })
  return (
    <>
      {newer !== undefined && (
        <div class="summary" role="alert" tabindex={-1} data-focus>
          <h2>Dit is net ook ergens anders bewaard</h2>
          <p>Hieronder staat wat je nu typte. Bewaar je dat, dan vervangt het dit:</p>
          <p class="said">{newer === '' ? 'Je deelde niets.' : newer}</p>
        </div>
      )}
      <WhoSees>
        Jij kiest wie dit leest, en kunt dat later veranderen. Van het gesprek zelf staat hier niets: alleen wat jij nu
        opschrijft. Het is nooit een beoordeling.
      </WhoSees>
      <Form action={`/talks/${talk.id}/sharing`} form={form} button="Bewaar" cancel={{ href: `/talks/${talk.id}` }}>
        <Field name="sharedWith" field={fields.sharedWith} form={form} options={options} />
        <Field name="shared" field={fields.shared} form={form} />
        <Field name="revision" field={fields.revision} form={form} />
      </Form>
    </>
  )
}
