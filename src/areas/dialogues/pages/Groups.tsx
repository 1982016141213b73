import type { FormState } from '../../../platform/web/form.ts'
import { ErrorSummary, Field, Form } from '../../../ui/form/Field.tsx'
import { WhoSees } from '../../../ui/WhoSees.tsx'
import { count } from '../../../ui/words.ts'
import { groupingForm, placeField } from '../forms.ts'
import type { Dialogue, Expected, Participant } from '../queries.ts'
import { groupSize } from '../rules.ts'
import { GroupCards } from './GroupCards.tsx'

type GroupsProps = {
  dialogue: Dialogue
  participants: readonly Participant[]
  /** Who is expected and is in no group yet. */
  unplaced: readonly Expected[]
  grouping: FormState
  places: FormState
}

/** Making the groups, looking at them, and putting somebody elsewhere by hand. */
export function Groups({ dialogue, participants, unplaced, grouping, places }: GroupsProps) {
  const made = dialogue.groups.length > 0
  const making = dialogue.state === 'preparing'
  return (
    <>
      <p class="lede">
        {making
          ? 'Je kunt de groepen veranderen zo vaak je wilt. Iedereen ziet zijn groep pas als het gesprek geopend is.'
          : 'Het gesprek is geopend. Zet je iemand in een andere groep, dan ziet die dat meteen op de telefoon.'}
      </p>
      <WhoSees>Wie meedoet ziet wie in welke groep zit. Namen van gasten wissen we zodra het verslag er is.</WhoSees>
      {made && <Preview dialogue={dialogue} participants={participants} />}
      {making && <Making dialogue={dialogue} grouping={grouping} />}
      {made && (participants.length > 0 || unplaced.length > 0) && (
        <ByHand dialogue={dialogue} participants={participants} unplaced={unplaced} places={places} />
      )}
    </>
  )
}

function Preview({ dialogue, participants }: { dialogue: Dialogue; participants: readonly Participant[] }) {
  const sizes = dialogue.groups.map((number) => participants.filter((one) => one.groupNumber === number).length)
  const full = sizes.filter((size) => size > groupSize.most).length
  return (
    <section>
      <div class="section-head">
        <h2>{count(dialogue.groups.length, 'groep', 'groepen')}</h2>
      </div>
      {full > 0 && (
        <p class="meta">
          {count(full, 'groep is', 'groepen zijn')} groter dan {groupSize.most}. Dan komt niet iedereen aan het woord.
        </p>
      )}
      <GroupCards dialogue={dialogue} participants={participants} />
      <div class="buttons">
        <a class="button" href={`/dialogues/${dialogue.id}`}>
          {dialogue.state === 'preparing' ? 'Goed zo, verder' : 'Terug naar het gesprek'}
        </a>
      </div>
    </section>
  )
}

function Making({ dialogue, grouping }: { dialogue: Dialogue; grouping: FormState }) {
  const { fields } = groupingForm
  const made = dialogue.groups.length > 0
  const form = (
    <Form
      action={`/dialogues/${dialogue.id}/groups`}
      form={grouping}
      button={made ? 'Maak de groepen opnieuw' : 'Maak de groepen'}
      look={made ? 'quiet' : 'main'}
      {...(made ? {} : { cancel: { href: `/dialogues/${dialogue.id}`, label: 'Later' } })}
    >
      <Field name="way" field={fields.way} form={grouping} />
      <div class="side-by-side">
        <Field name="expected" field={fields.expected} form={grouping} />
        <Field name="size" field={fields.size} form={grouping} />
      </div>
    </Form>
  )
  if (!made) return form
  return (
    <details class="apart" open={Object.keys(grouping.errors).length > 0}>
      <summary>Maak de groepen opnieuw</summary>
      <p class="meta">Wat je met de hand veranderde, gaat dan verloren.</p>
      {form}
    </details>
  )
}

type ByHandProps = Omit<GroupsProps, 'grouping'>

function ByHand({ dialogue, participants, unplaced, places }: ByHandProps) {
  const numbers = [...dialogue.groups, (dialogue.groups.at(-1) ?? 0) + 1]
  const people = [
    ...participants.map(({ id, name, groupNumber, guest }) => ({
      id,
      name: name ?? 'Gast',
      known: guest ? 'gast' : '',
      group: groupNumber,
    })),
    ...unplaced.map(({ id, name, known }) => ({ id, name, known, group: null })),
  ]
  return (
    <details class="apart" open={dialogue.state !== 'preparing' || Object.keys(places.errors).length > 0}>
      <summary>Zet iemand in een andere groep</summary>
      <form method="post" action={`/dialogues/${dialogue.id}/places`} novalidate>
        <ErrorSummary errors={places.errors} />
        <ul class="rows plain places">
          {people.map(({ id, name, known, group }) => {
            const field = placeField(id)
            const chosen = places.typed[field]?.[0] ?? String(group ?? '')
            return (
              <li key={id}>
                <label for={field}>
                  {name}
                  {known && <small> · {known}</small>}
                </label>
                <select id={field} name={field} aria-invalid={places.errors[field] ? 'true' : undefined}>
                  {group === null && <option value="">in geen groep</option>}
                  {numbers.map((number) => (
                    <option key={number} value={number} selected={chosen === String(number)}>
                      {dialogue.groups.includes(number) ? `groep ${number}` : 'nieuwe groep'}
                    </option>
                  ))}
                </select>
              </li>
            )
          })}
        </ul>
        <div class="buttons">
          <button type="submit" class="button quiet">
            Bewaar de groepen
          </button>
        </div>
      </form>
    </details>
  )
}
