import type { FormState, Option } from '../../../platform/web/form.ts'
import { Field, Form, PostButton } from '../../../ui/form/Field.tsx'
import { count, inSentence } from '../../../ui/words.ts'
import { type Budget, budgetInWords } from '../../contact/index.ts'
import { guestsForm } from '../forms.ts'
import type { Panel } from '../queries.ts'
import { askedInWords, mayBeAsked, mostGuests, type NamedCandidate, reasonFor } from '../rules.ts'
import { panelPath } from '../subjects.ts'
import { guestInWords } from './PanelPage.tsx'

type GuestsPageProps = {
  panel: Panel
  /** Who is not on the list yet. */
  candidates: readonly NamedCandidate[]
  /** Whom the program proposes, in the order in which they add most. */
  proposed: readonly string[]
  wanted: number
  /** What the partnership asks one person at most. */
  budget: Budget
  form: FormState
}

/** Who is invited: a proposal that spreads them, to change by hand. */
export function GuestsPage({ panel, candidates, proposed, wanted, budget, form }: GuestsPageProps) {
  const path = panelPath(panel)
  const over = panel.audience === 'students' ? 'scholen, jaren en instituten' : 'scholen en rollen'
  return (
    <>
      <p class="lede">
        Het voorstel verdeelt de plaatsen over {over}. {budgetInWords(budget)} Vink aan en uit wat jij beter weet.
      </p>
      {panel.guests.length > 0 && (
        <section>
          <div class="section-head">
            <h2>Op de lijst: {panel.guests.length}</h2>
          </div>
          <ul class="rows plain">
            {panel.guests.map((guest) => (
              <li key={guest.personId}>
                <div>
                  {guest.name}
                  <br />
                  <small>{guestInWords(guest)}</small>
                </div>
                <PostButton
                  action={`${path}/guests/${guest.personId}/removal`}
                  label={`Haal ${guest.name} weg`}
                  look="small"
                />
              </li>
            ))}
          </ul>
          <div class="buttons">
            <a class="button" href={path}>
              Verder
            </a>
          </div>
        </section>
      )}
      {candidates.length === 0 ? (
        <div class="empty apart">
          <p>
            {panel.guests.length > 0
              ? 'Er is niemand meer die je kunt vragen bij deze scholen.'
              : 'Bij deze scholen is nu niemand die je kunt vragen. Kijk of de aanstellingen kloppen.'}
          </p>
        </div>
      ) : (
        <section>
          <div class="section-head">
            <h2>Voorstel</h2>
          </div>
          <form method="get" action={`${path}/guests`} class="inline-form">
            <div class="field">
              <label for="wanted">Hoeveel genodigden in totaal?</label>
              <input type="number" id="wanted" name="wanted" min={1} max={mostGuests} value={wanted} />
            </div>
            <button type="submit" class="button quiet small">
              Stel opnieuw voor
            </button>
          </form>
          <Form
            action={`${path}/guests`}
            form={form}
            button="Zet op de lijst"
            look={panel.guests.length > 0 ? 'quiet' : 'main'}
          >
            <Field
              name="people"
              field={guestsForm.fields.people}
              form={form}
              options={options(panel, candidates, proposed)}
            />
          </Form>
          <Barred candidates={candidates} />
        </section>
      )}
    </>
  )
}

/** Whom the contact budget does not reach, and why. */
function Barred({ candidates }: { candidates: readonly NamedCandidate[] }) {
  const barred = candidates.filter((one) => !mayBeAsked(one))
  if (barred.length === 0) return null
  return (
    <details class="apart">
      <summary>{count(barred.length, 'persoon', 'mensen')} kun je nu niet vragen</summary>
      <ul class="rows plain">
        {barred.map((one) => (
          <li key={one.personId}>
            <div>
              {placeOf(one)}
              <br />
              <small>{one.barred}</small>
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Who is proposed first, with why; then all others who may be asked. */
function options(panel: Panel, candidates: readonly NamedCandidate[], proposed: readonly string[]): Option[] {
  const chosen = proposed.flatMap((id) => candidates.filter(({ personId }) => personId === id))
  const others = candidates.filter((one) => !proposed.includes(one.personId) && mayBeAsked(one))
  return [
    ...chosen.map((one, index) => ({
      value: one.personId,
      label: `${placeOf(one)}: ${reasonFor(panel.audience, one, [...panel.guests, ...chosen.slice(0, index)])}`,
      group: 'Voorgesteld',
    })),
    ...others.map((one) => ({
      value: one.personId,
      label: `${placeOf(one)}: ${askedInWords(one.asked)}`,
      group: 'Ook mogelijk',
    })),
  ]
}

const placeOf = ({ name, roleName, schoolName, studyYear }: NamedCandidate) =>
  [name, studyYear === null ? inSentence(roleName) : `jaar ${studyYear}`, schoolName].filter(Boolean).join(', ')
