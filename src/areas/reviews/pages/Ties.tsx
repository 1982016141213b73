import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form, PostButton } from '../../../ui/form/Field.tsx'
import { WhoSees } from '../../../ui/WhoSees.tsx'
import { longDay } from '../../../ui/words.ts'
import { tieForm } from '../forms/planning.ts'
import type { Tie } from '../queries/planning.ts'

type TiesProps = {
  ties: readonly Tie[]
  /** Schools and boards. */
  organisations: readonly { id: string; name: string; kind: string }[]
  /** Whose tie it can be, for whoever plans; null for one's own only. */
  people: readonly { id: string; name: string }[] | null
  form: FormState
}

/** Ties with schools: one's own, and for whoever plans everybody's. */
export function Ties({ ties, organisations, people, form }: TiesProps) {
  const { fields } = tieForm
  const options = organisations.map(({ id, name, kind }) => ({
    value: id,
    label: name,
    group: kind === 'school' ? 'Scholen' : 'Besturen',
  }))
  return (
    <>
      <p class="lede">
        Wie een band heeft met een school gaat daar niet op bezoek. Waar je werkt of de laatste vijf jaar werkte, weet
        Peilstok al.
      </p>
      <WhoSees>
        Wat je band is, lezen alleen jij en de projectcoördinator. Wie een panel samenstelt, ziet alleen dát er een band
        is.
      </WhoSees>
      <section>
        <div class="section-head">
          <h2>{people ? 'Gemelde banden' : 'Jouw banden'}</h2>
        </div>
        {ties.length === 0 ? (
          <p class="empty">
            {people ? 'Er is nog geen band gemeld.' : 'Je hebt geen band gemeld. Heb je er een? Meld die hieronder.'}
          </p>
        ) : (
          <ul class="rows plain">
            {ties.map(({ id, personName, organisationName, reason, untilOn }) => (
              <li key={id}>
                <div>
                  {people && <>{personName} · </>}
                  <strong>{organisationName}</strong>
                  <p class="meta">
                    {reason}
                    {untilOn && ` (tot en met ${longDay(untilOn)})`}
                  </p>
                </div>
                <PostButton action={`/reviews/ties/${id}/removal`} label="Haal weg" look="small" />
              </li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <div class="section-head">
          <h2>Meld een band</h2>
        </div>
        <Form action="/reviews/ties" form={form} button="Meld">
          {people && (
            <Field
              name="person"
              field={fields.person}
              form={form}
              options={people.map(({ id, name }) => ({ value: id, label: name }))}
              placeholder="Ikzelf"
            />
          )}
          <Field name="organisation" field={fields.organisation} form={form} options={options} />
          <Field name="reason" field={fields.reason} form={form} />
          <Field name="untilOn" field={fields.untilOn} form={form} />
        </Form>
      </section>
    </>
  )
}
