import type { Day } from '../../../platform/clock.ts'
import type { FormState, Option } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { agreedForm } from '../forms.ts'
import type { Action } from '../queries.ts'
import { ActionRows } from './ActionRows.tsx'

type AgreedPageProps = {
  /** Of the item on the agenda. */
  path: string
  agreed: readonly Action[]
  owners: readonly Option[]
  form: FormState
  today: Day
}

/** What was agreed under an item of an agenda, and a form for what is agreed now. */
export function AgreedPage({ path, agreed, owners, form, today }: AgreedPageProps) {
  const { fields } = agreedForm
  return (
    <>
      <p class="lede">Wat spreken jullie af? Het staat straks in het verslag, en komt terug als het klaar zou zijn.</p>
      <Form
        action={`${path}/actions`}
        form={form}
        button="Leg vast"
        cancel={{ href: path, label: 'Terug naar het punt' }}
      >
        <Field name="what" field={fields.what} form={form} />
        <div class="side-by-side">
          <Field name="owner" field={fields.owner} form={form} options={owners} />
          <Field name="dueOn" field={fields.dueOn} form={form} />
        </div>
        <Field name="guarantee" field={fields.guarantee} form={form} placeholder="Geen" />
      </Form>
      {agreed.length > 0 && (
        <section>
          <div class="section-head">
            <h2>Al afgesproken bij dit punt</h2>
          </div>
          <ActionRows actions={agreed} today={today} />
        </section>
      )}
    </>
  )
}

/** The same on the page of the item itself. */
export function AgreedUnderItem({
  path,
  agreed,
  today,
  mayAdd,
}: Omit<AgreedPageProps, 'owners' | 'form'> & { mayAdd: boolean }) {
  return (
    <section>
      <div class="section-head">
        <h2>Vervolgacties</h2>
      </div>
      {agreed.length > 0 ? (
        <ActionRows actions={agreed} today={today} />
      ) : (
        <p class="empty">Hier is nog niets afgesproken.</p>
      )}
      {mayAdd && (
        <div class="buttons">
          <a class="button quiet" href={`${path}/actions`}>
            Spreek een vervolgactie af
          </a>
        </div>
      )}
    </section>
  )
}
