import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { WhoSees } from '../../../ui/WhoSees.tsx'
import type { FrameworkVersion } from '../../instruments/index.ts'
import type { Meeting } from '../../meetings/index.ts'
import { newPreparationForm } from '../forms.ts'
import { ItemChoice, type ItemsToChoose } from './ItemChoice.tsx'

/** What there is to choose from. */
export type Choices = ItemsToChoose & {
  frameworks: readonly FrameworkVersion[]
  /** Who could facilitate. */
  people: readonly { id: string; name: string }[]
}

type PreparationProps = {
  meeting: Meeting
  choices: Choices
  form: FormState
  action: string
  cancel: string
  isNew: boolean
  /** The page with another framework; only while the conversation is new. */
  withFramework: (instrumentId: string) => string
}

/** What a conversation is to be about, and how long the groups talk. */
export function Preparation({ meeting, choices, form, action, cancel, isNew, withFramework }: PreparationProps) {
  const { fields } = newPreparationForm
  const { framework, frameworks, people } = choices
  return (
    <>
      <p class="lede">
        Kies waar jullie over praten. Drie of vier items zijn vaak genoeg: dan blijft er tijd voor voorbeelden en
        afspraken.
      </p>
      <WhoSees>
        Wie meedoet ziet het doel en de items. Wat groepen straks opschrijven, komt zonder namen in het verslag. Dat
        lezen wie meedoet, wie in {meeting.body.name} zit, en wie coördineert.
      </WhoSees>
      {isNew && frameworks.length > 1 && (
        <nav aria-label="Gesprekskader">
          <ul class="choice">
            {frameworks.map(({ instrumentId, definition }) => (
              <li key={instrumentId}>
                <a
                  href={withFramework(instrumentId)}
                  aria-current={instrumentId === framework.instrumentId ? 'true' : undefined}
                >
                  {definition.title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Form action={action} form={form} button={isNew ? 'Verder naar de groepen' : 'Bewaar'} cancel={{ href: cancel }}>
        <Field name="version" field={{ ...fields.version, control: 'hidden' }} form={form} />
        <Field name="revision" field={fields.revision} form={form} />
        {isNew && <Field name="agendaItem" field={fields.agendaItem} form={form} />}
        <Field name="goal" field={fields.goal} form={form} />
        <ItemChoice choices={choices} form={form} />
        <div class="side-by-side">
          <Field
            name="facilitator"
            field={fields.facilitator}
            form={form}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Field name="roundMinutes" field={fields.roundMinutes} form={form} />
        </div>
      </Form>
    </>
  )
}

/** When there is no framework to talk about yet. */
export function NoFramework() {
  return (
    <div class="empty">
      <p>Er is nog geen gesprekskader dat gepubliceerd is. Een gesprek gaat over de items van een gesprekskader.</p>
      <p>
        <a href="/instruments">Laad een gesprekskader in of publiceer er een</a>. Dan kun je hier verder.
      </p>
    </div>
  )
}
