import type { FormState } from '../../../platform/web/form.ts'
import { ErrorSummary } from '../../../ui/form/Field.tsx'
import { WhoSees } from '../../../ui/WhoSees.tsx'
import { count } from '../../../ui/words.ts'
import { settlementFields, theBodyItself } from '../forms.ts'
import type { Dialogue, Participant } from '../queries.ts'
import type { ProposedAction, WrittenFinding } from '../rules.ts'

type ClosureProps = {
  dialogue: Dialogue
  findings: readonly WrittenFinding[]
  proposed: readonly ProposedAction[]
  participants: readonly Participant[]
  form: FormState
}

/** What is still missing before a conversation can be closed, and what happens then. */
export function Closure({ dialogue, findings, proposed, participants, form }: ClosureProps) {
  const { meeting, items } = dialogue
  const kept = findings.filter(({ mergedInto, text }) => mergedInto === null && text !== '')
  const guests = participants.filter(({ guest }) => guest).length
  const incomplete = proposed.filter(({ ownerId, dueOn }) => ownerId === null || dueOn === null).length
  return (
    <>
      <p class="lede">
        {incomplete > 0
          ? `Bij ${count(incomplete, 'vervolgactie', 'vervolgacties')} ontbreekt nog wie het doet of wanneer het klaar is.`
          : 'Alles staat erin. Kijk het nog één keer na.'}
      </p>
      <WhoSees>
        Het verslag gaat naar iedereen die met een account meedeed. Ook wie in {meeting.body.name} zit en wie
        coördineert kan het lezen. Er staat niet in wie wat zei. Van voornemens staat er alleen hoeveel het er zijn.
        {guests > 0 &&
          (guests === 1 ? ' De naam van de gast wissen we.' : ` De namen van de ${guests} gasten wissen we.`)}
      </WhoSees>
      <form method="post" action={`/dialogues/${dialogue.id}/closure`} novalidate>
        <ErrorSummary errors={form.errors} />
        <section>
          <div class="section-head">
            <h2>Vervolgacties</h2>
          </div>
          {proposed.length === 0 && (
            <p class="empty">
              De groepen schreven geen vervolgacties op. Wil je er toch een afspreken? Ga dan eerst terug.
            </p>
          )}
          {proposed.map((action) => (
            <Settle
              key={action.id}
              action={action}
              about={findings.find(({ id }) => id === action.findingId)?.text ?? ''}
              people={participants.filter(({ personId }) => personId !== null)}
              bodyName={meeting.body.name}
              form={form}
            />
          ))}
        </section>
        <section>
          <div class="section-head">
            <h2>Opbrengsten</h2>
            <a href={`/dialogues/${dialogue.id}/lead`}>pas ze nog aan</a>
          </div>
          <ul class="rows plain">
            {items.map(({ id, text }) => (
              <li key={id}>
                <div>{text}</div>
                <span class="due">
                  {count(kept.filter(({ itemId }) => itemId === id).length, 'opbrengst', 'opbrengsten')}
                </span>
              </li>
            ))}
          </ul>
        </section>
        <div class="buttons">
          <button type="submit" class="button">
            Rond af en verstuur het verslag
          </button>
          <a href={`/dialogues/${dialogue.id}`}>Nog niet</a>
        </div>
        <p class="meta">Daarna verandert het verslag niet meer.</p>
      </form>
    </>
  )
}

type SettleProps = {
  action: ProposedAction
  /** The finding that it was agreed on. */
  about: string
  people: readonly Participant[]
  bodyName: string
  form: FormState
}

/** Who does it and when it is done; or that it is dropped. */
function Settle({ action, about, people, bodyName, form }: SettleProps) {
  const fields = settlementFields(action.id)
  const typed = (field: string) => form.typed[field]?.[0] ?? ''
  return (
    <fieldset class="panel settle">
      <legend>{action.what}</legend>
      {about && <p class="meta">Bij: {about}</p>}
      <div class="side-by-side">
        <div class="field">
          <label for={fields.owner}>Wie doet het?</label>
          <Wrong id={`${fields.owner}-error`} error={form.errors[fields.owner]} />
          <select id={fields.owner} name={fields.owner} {...wrong(form, fields.owner)}>
            <option value="">Kies …</option>
            {people.map(({ id, personId, name }) => (
              <option key={id} value={personId ?? ''} selected={typed(fields.owner) === personId}>
                {name}
              </option>
            ))}
            <option value={theBodyItself} selected={typed(fields.owner) === theBodyItself}>
              Wij samen: {bodyName}
            </option>
          </select>
        </div>
        <div class="field">
          <label for={fields.dueOn}>Wanneer is het klaar?</label>
          <Wrong id={`${fields.dueOn}-error`} error={form.errors[fields.dueOn]} />
          <input
            type="date"
            id={fields.dueOn}
            name={fields.dueOn}
            value={typed(fields.dueOn)}
            {...wrong(form, fields.dueOn)}
          />
        </div>
      </div>
      <label class="option">
        <input type="checkbox" name={fields.drop} checked={typed(fields.drop) !== ''} />
        <span>Laat dit vervallen: het komt niet in het verslag</span>
      </label>
    </fieldset>
  )
}

const wrong = (form: FormState, field: string) =>
  form.errors[field] ? { 'aria-invalid': 'true' as const, 'aria-describedby': `${field}-error` } : {}

function Wrong({ id, error }: { id: string; error: string | undefined }) {
  return error ? (
    <p class="error" id={id}>
      <span class="unseen">Fout: </span>
      {error}
    </p>
  ) : null
}
