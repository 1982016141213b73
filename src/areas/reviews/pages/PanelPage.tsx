import type { FormState, Option } from '../../../platform/web/form.ts'
import { Field, Form, PostButton } from '../../../ui/form/Field.tsx'
import { inSentence } from '../../../ui/words.ts'
import { memberForm } from '../forms.ts'
import type { PanelChoice, Review } from '../queries.ts'
import { reviewPath } from '../subjects.ts'
import { replyInWords } from './ReviewPage.tsx'
import { RowButton } from './RowButton.tsx'

type PanelPageProps = {
  review: Review
  choices: readonly (PanelChoice & { conflicts: readonly string[] })[]
  form: FormState
}

/** Who comes: by hand, with what stands in the way of each. */
export function PanelPage({ review, choices, form }: PanelPageProps) {
  const { fields } = memberForm
  const path = `${reviewPath(review)}/panel`
  const waiting = review.panel.filter(({ invited }) => !invited).length
  return (
    <>
      <p class="lede">
        Een goed panel kijkt van buiten: mensen van andere besturen, in verschillende rollen, zonder band met{' '}
        {review.schoolName}. Twee tot vier mensen is genoeg.
      </p>
      {review.panel.length > 0 && (
        <ul class="rows plain stacking">
          {review.panel.map((seat) => (
            <li key={seat.personId}>
              <div>
                {seat.name} {seat.chair && <span class="tag">voorzitter</span>}
                <br />
                <small>
                  {inSentence(seat.roleName)} · {replyInWords(seat)}
                  {seat.exception ? ` · uitzondering: ${seat.exception}` : ''}
                </small>
              </div>
              <div class="buttons tight">
                {!seat.chair && (
                  <RowButton action={`${path}/${seat.personId}/chair`} label="Laat voorzitten" of={seat.name} />
                )}
                <RowButton action={`${path}/${seat.personId}/removal`} label="Haal weg" of={seat.name} />
              </div>
            </li>
          ))}
        </ul>
      )}
      {waiting > 0 && (
        <section class="asked">
          <div>
            <h2>{waiting === 1 ? 'Eén persoon heeft' : `${waiting} mensen hebben`} nog geen brief</h2>
            <p>In de brief staat de dag. Wie hem krijgt ziet de peerreview, en laat weten of het lukt.</p>
          </div>
          <PostButton action={`${reviewPath(review)}/invitations`} label="Verstuur de brieven" look="main" />
        </section>
      )}
      <section>
        <div class="section-head">
          <h2>Vraag iemand</h2>
        </div>
        <Form
          action={path}
          form={form}
          button="Zet op de lijst"
          look={waiting > 0 ? 'quiet' : 'main'}
          cancel={{ href: reviewPath(review), label: 'Terug' }}
        >
          <Field name="member" field={fields.member} form={form} options={options(choices)} />
          <Field name="chair" field={fields.chair} form={form} />
          <Field name="exception" field={fields.exception} form={form} />
        </Form>
      </section>
    </>
  )
}

/** Who is free first, those asked least often first; then those with whom something stands in the way. */
function options(choices: PanelPageProps['choices']): Option[] {
  const label = ({ name, roleName, places, load }: PanelChoice) =>
    `${name}, ${inSentence(roleName)}, ${places.join(' en ')}${load > 0 ? ` (${load}× gevraagd dit jaar)` : ''}`
  const free = choices.filter(({ conflicts }) => conflicts.length === 0).toSorted((a, b) => a.load - b.load)
  const tied = choices.filter(({ conflicts }) => conflicts.length > 0)
  return [
    ...free.map((choice) => ({ value: choice.personId, label: label(choice), group: 'Kan meekijken' })),
    ...tied.map((choice) => ({
      value: choice.personId,
      label: `${label(choice)}: ${choice.conflicts.join(', ')}`,
      group: 'Alleen met een reden',
    })),
  ]
}
