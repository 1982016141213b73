import type { Day } from '../../../platform/clock.ts'
import type { FormState } from '../../../platform/web/form.ts'
import { dueInWords, longDay } from '../../../ui/words.ts'
import type { OriginNames } from '../origins.ts'
import type { Commitment, LookedBack } from '../queries.ts'
import { asksVerdict, type Verdict } from '../rules.ts'
import { StateTag } from './ActionRows.tsx'
import { inWords, VerdictTag } from './CommitmentPages.tsx'
import { Life } from './Life.tsx'

type LookBackPageProps = {
  /** The page's own address, with what it is shown on. */
  path: string
  projector: boolean
  since: Day
  actions: readonly LookedBack[]
  shared: readonly Commitment[]
  origins: OriginNames
  today: Day
  maySettle: (looked: LookedBack) => boolean
  /** The form of one action that was refused. */
  refused: { actionId: string; form: FormState } | undefined
  /** How many commitments of one's own come back, for whoever has not a projector before them. */
  own: number
}

/** What was agreed since a day, each settled in a few taps; and what people meant to do and share. */
export function LookBackPage(props: LookBackPageProps) {
  const { path, projector, since, actions, shared, own, refused } = props
  // What was typed about one that somebody else settled meanwhile is kept before one’s eyes.
  const open = actions.filter(
    ({ action, reviewedHere }) => action.id === refused?.actionId || (asksVerdict(action) && !reviewedHere),
  )
  const looked = actions.filter((one) => !open.includes(one))
  return (
    <>
      <p class="lede">
        Wat spraken jullie af sinds {longDay(since)}, en wat werd ervan?{' '}
        {actions.length > 0 &&
          (open.length > 0 ? `${looked.length} van ${actions.length} besproken.` : 'Alles is besproken.')}
      </p>
      <div class="buttons">
        {!projector && (
          <a class="button quiet" href={`${path}/own`}>
            Kijk eerst voor jezelf terug{own > 0 && ` (${own})`}
          </a>
        )}
        <a href={projector ? path : `${path}?projector=1`}>{projector ? 'Gewone weergave' : 'Voor het grote scherm'}</a>
      </div>
      {actions.length === 0 && (
        <p class="empty">Er zijn sinds {longDay(since)} geen vervolgacties afgesproken om op terug te kijken.</p>
      )}
      {open.length > 0 && (
        <section>
          <div class="section-head">
            <h2>Nog {open.length} te bespreken</h2>
          </div>
          {open.map((one) => (
            <ToSettle key={one.action.id} looked={one} {...props} />
          ))}
        </section>
      )}
      {looked.length > 0 && (
        <section>
          <div class="section-head">
            <h2>Besproken</h2>
          </div>
          <ul class="rows plain actions">
            {looked.map(({ action, reviews }) => (
              <li key={action.id}>
                <div>
                  {action.what}
                  <br />
                  <small>
                    {[action.ownerName, reviews.at(-1)?.line, asksVerdict(action) && `nu ${longDay(action.dueOn)}`]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                </div>
                <div class="standing">
                  <StateTag action={action} />
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      <SharedCommitments shared={shared} />
    </>
  )
}

const outcomes: readonly { value: Verdict; label: string }[] = [
  { value: 'works', label: 'Werkt' },
  { value: 'not-yet', label: 'Nog niet' },
  { value: 'stopped', label: 'Gestopt' },
]

/** One action that comes back: its chain from the day it was agreed, and three buttons. */
function ToSettle({
  looked,
  path,
  projector,
  origins,
  today,
  maySettle,
  refused,
}: { looked: LookedBack } & LookBackPageProps) {
  const { action, reviews } = looked
  const origin = origins.get(action.id)
  return (
    <article class="panel" id={`action-${action.id}`}>
      <h3>{action.what}</h3>
      <p class="meta">
        {action.ownerName} ·{' '}
        <span class={action.dueOn < today ? 'due late' : 'due'}>{dueInWords(today, action.dueOn)}</span>
        {origin && ` · ${origin.title}`}
      </p>
      <Life action={action} reviews={reviews} />
      {maySettle(looked) ? (
        <SettleForm
          path={`${path}/actions/${action.id}${projector ? '?projector=1' : ''}`}
          revision={action.revision}
          about={action.what}
          form={refused?.actionId === action.id ? refused.form : undefined}
        />
      ) : (
        <p class="meta">{action.ownerName} of de voorzitter legt vast wat ervan werd.</p>
      )}
    </article>
  )
}

type SettleFormProps = { path: string; revision: number; about: string; form: FormState | undefined }

function SettleForm({ path, revision, about, form }: SettleFormProps) {
  const wrong = form && Object.values(form.errors)
  return (
    <form method="post" action={path} class="settle" aria-label={about}>
      {wrong && (
        <p class="error" role="alert" tabindex={-1} data-focus>
          {wrong.join(' ')}
        </p>
      )}
      <input type="hidden" name="revision" value={revision} />
      <label>
        In één zin <span class="optional">(bij “gestopt”: waarom)</span>
        <input name="line" maxlength={500} value={form?.typed.line?.[0] ?? ''} />
      </label>
      <label>
        Nieuwe dag <span class="optional">(bij “nog niet”)</span>
        <input type="date" name="dueOn" value={form?.typed.dueOn?.[0] ?? ''} />
      </label>
      <div class="buttons">
        {outcomes.map(({ value, label }) => (
          <button type="submit" class="button quiet" name="outcome" value={value} key={value}>
            {label}
          </button>
        ))}
      </div>
    </form>
  )
}

function SharedCommitments({ shared }: { shared: readonly Commitment[] }) {
  if (shared.length === 0) return null
  return (
    <section>
      <div class="section-head">
        <h2>Voornemens die mensen delen</h2>
      </div>
      <ul class="rows plain actions">
        {shared.map((commitment) => (
          <li key={commitment.id}>
            <div>
              {inWords(commitment)}
              <br />
              <small>{[commitment.personName, commitment.brought].filter(Boolean).join(' · ')}</small>
            </div>
            <div class="standing">
              <VerdictTag commitment={commitment} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
