import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { WhoSees } from '../../../ui/WhoSees.tsx'
import { inSentence, listed } from '../../../ui/words.ts'
import { ItemChoice, type ItemsToChoose } from '../../dialogues/index.ts'
import type { FrameworkVersion } from '../../instruments/index.ts'
import { evaluationForm } from '../forms.ts'
import type { TalkPerson, TalkSchool } from '../queries.ts'

type EvaluationPageProps = {
  school: TalkSchool
  choices: {
    items: ItemsToChoose
    frameworks: readonly FrameworkVersion[]
    seated: readonly { personId: string; name: string }[]
    others: readonly TalkPerson[]
  }
  form: FormState
}

/** Planning the evaluation of a school: when, with whom, and which items of the framework. */
export function EvaluationPage({ school, choices, form }: EvaluationPageProps) {
  const { fields } = evaluationForm
  const { seated, others, items, frameworks } = choices
  const path = `/schools/${school.schoolId}/talks`
  return (
    <>
      <p class="lede">
        Hoe gaat samen opleiden op {school.schoolName}, en wat levert het op? Kies een moment, wie erbij zijn, en drie
        of vier items om over te praten.
      </p>
      <WhoSees>
        Het wordt een bijeenkomst van het opleidingsteam. Wie is uitgenodigd, in dat team zit of de school coördineert,
        ziet de agenda en straks het verslag. Wat groepen opschrijven, komt er zonder namen in.
      </WhoSees>
      {frameworks.length > 1 && (
        <nav aria-label="Gesprekskader">
          <ul class="choice">
            {frameworks.map(({ instrumentId, definition }) => (
              <li key={instrumentId}>
                <a
                  href={`${path}/new?framework=${instrumentId}`}
                  aria-current={instrumentId === items.framework.instrumentId ? 'true' : undefined}
                >
                  {definition.title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Form action={path} form={form} button="Plan en nodig uit" cancel={{ href: '/talks' }}>
        <Field name="version" field={fields.version} form={form} />
        <Field name="occurrence" field={fields.occurrence} form={form} />
        <div class="side-by-side">
          <Field name="day" field={fields.day} form={form} />
          <Field name="from" field={fields.from} form={form} />
          <Field name="until" field={fields.until} form={form} />
        </div>
        <Field name="place" field={fields.place} form={form} />
        <Field name="goal" field={fields.goal} form={form} />
        <ItemChoice choices={items} form={form} />
        {seated.length > 0 && (
          <p class="meta">Uit het opleidingsteam komen: {listed(seated.map(({ name }) => name))}.</p>
        )}
        {others.length > 0 && (
          <Field
            name="guests"
            field={fields.guests}
            form={form}
            options={others.map(({ personId, name, roleName }) => ({
              value: personId,
              label: `${name}, ${inSentence(roleName)}`,
            }))}
          />
        )}
        <Field
          name="facilitator"
          field={fields.facilitator}
          form={form}
          options={[...seated, ...others].map(({ personId, name }) => ({ value: personId, label: name }))}
        />
      </Form>
    </>
  )
}

/** What has to be there first. */
export function NotYet({ school, missing }: { school: TalkSchool; missing: 'no-body' | 'no-framework' }) {
  return (
    <div class="empty">
      {missing === 'no-body' ? (
        <>
          <p>
            {school.schoolName} heeft nog geen overleg dat Opleidingsteam heet. Het evaluatiegesprek is een bijeenkomst
            van dat team.
          </p>
          <p>
            <a href="/bodies">Bekijk de overleggen</a>. Wie coördineert kan het opleidingsteam daar toevoegen.
          </p>
        </>
      ) : (
        <>
          <p>Er is nog geen gesprekskader gepubliceerd. Een evaluatiegesprek gaat over items van een gesprekskader.</p>
          <p>
            <a href="/instruments">Laad een gesprekskader in of publiceer er een</a>. Dan kun je hier verder.
          </p>
        </>
      )}
    </div>
  )
}
