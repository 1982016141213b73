import type { FormState } from '../../../../platform/web/form.ts'
import { ErrorSummary } from '../../../../ui/form/Field.tsx'
import { count } from '../../../../ui/words.ts'
import type { Fit } from '../../importing/fit.ts'
import { invitedField } from '../../importing/invited.ts'

type EarlierPreviewProps = {
  path: string
  fit: Fit
  /** The schools that people were of, by name. */
  schools: readonly { id: string; name: string; answered: number }[]
  form: FormState
  /** The mark of what is seen here: counting something else is not agreed to. */
  seen: string
  /** Somebody changed something since this page was made. */
  overtaken: boolean
}

/** From how many people on there is something to show. */
const fewest = 5

/** What fits the questionnaire and what does not, before it is counted. */
export function EarlierPreview({ path, fit, schools, form, seen, overtaken }: EarlierPreviewProps) {
  const misses = fit.questions.reduce((sum, question) => sum + question.misses, 0)
  return (
    <>
      {overtaken && (
        <div class="summary" role="alert" tabindex={-1} data-focus>
          <h2>Er is nog niets geteld</h2>
          <p>Intussen is er iets veranderd. Kijk hieronder wat er nu past.</p>
        </div>
      )}
      <section class="panel apart">
        <h2>
          {count(fit.responses.length, 'persoon telt', 'mensen tellen')} mee, met{' '}
          {count(fit.questions.length, 'vraag', 'vragen')}
        </h2>
        {fit.empty > 0 && (
          <p>{count(fit.empty, 'persoon vulde', 'mensen vulden')} niets in wat past, en tellen niet mee.</p>
        )}
        {misses > 0 && (
          <p>
            {count(misses, 'antwoord past', 'antwoorden passen')} niet bij de vraag en {misses === 1 ? 'gaat' : 'gaan'}{' '}
            niet mee.
          </p>
        )}
        {fit.schools.has(null) && schools.length > 0 && (
          <p>
            Van {count(fit.schools.get(null) ?? 0, 'persoon', 'mensen')} weten we de school niet: zij tellen alleen mee
            in het geheel.
          </p>
        )}
      </section>
      <Questions questions={fit.questions} path={path} />
      {fit.responses.length < fewest ? (
        <div class="summary">
          <h2>Te weinig om te tonen</h2>
          <p>Van minder dan {fewest} mensen laten we niets zien. Er valt dus niets te tellen.</p>
        </div>
      ) : (
        <Counting path={path} schools={schools} form={form} seen={seen} />
      )}
    </>
  )
}

function Questions({ questions, path }: Pick<Fit, 'questions'> & { path: string }) {
  return (
    <>
      <table class="folding apart">
        <caption>Wat er van elke vraag past</caption>
        <thead>
          <tr>
            <th scope="col">Vraag</th>
            <th scope="col">Past</th>
            <th scope="col">Past niet</th>
          </tr>
        </thead>
        <tbody>
          {questions.map(({ question, fits, misses }) => (
            <tr key={question.id}>
              <th scope="row">{question.text.nl}</th>
              <td data-label="Past">{fits}</td>
              <td data-label="Past niet">{misses === 0 ? 'niets' : <span class="tag now">{misses}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="apart-small">
        <a href={`${path}/answers`}>Verander wat antwoorden betekenen</a> ·{' '}
        <a href={`${path}/columns`}>Verander de kolommen</a>
      </p>
    </>
  )
}

type CountingProps = Pick<EarlierPreviewProps, 'path' | 'schools' | 'form' | 'seen'>

function Counting({ path, schools, form, seen }: CountingProps) {
  return (
    <form method="post" action={`${path}/confirmation`} class="apart" novalidate>
      <h2>Hoeveel mensen waren gevraagd?</h2>
      <p>
        Alleen als je het nog weet: dan kunnen we zeggen hoeveel van hen antwoordden. Anders blijft de respons onbekend.
      </p>
      <ErrorSummary errors={form.errors} />
      <input type="hidden" name="seen" value={seen} />
      <Invited name={invitedField()} label="In het hele partnerschap" form={form} />
      {schools.map(({ id, name, answered }) => (
        <Invited
          key={id}
          name={invitedField(id)}
          label={name}
          hint={`${count(answered, 'persoon antwoordde', 'mensen antwoordden')}`}
          form={form}
        />
      ))}
      <p class="apart-small">
        Na het tellen zijn de losse antwoorden weg. Open antwoorden lees jij eerst als moderator, los van de rest.
      </p>
      <div class="buttons">
        <button type="submit" class="button">
          Tel deze resultaten
        </button>
      </div>
    </form>
  )
}

function Invited({ name, label, hint, form }: { name: string; label: string; hint?: string; form: FormState }) {
  const error = form.errors[name]
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined
  return (
    <div class="field">
      <label for={name}>
        {label} <span class="optional">(hoeft niet)</span>
      </label>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${name}-error`}>
          <span class="unseen">Fout: </span>
          {error}
        </p>
      )}
      <input
        type="number"
        id={name}
        name={name}
        min={0}
        step={1}
        value={form.typed[name]?.[0] ?? ''}
        aria-describedby={described}
        {...(error ? { 'aria-invalid': true } : {})}
      />
    </div>
  )
}
