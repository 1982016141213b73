import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form, PostButton } from '../../../ui/form/Field.tsx'
import { longDay } from '../../../ui/words.ts'
import { changedCommitmentForm, commitmentForm, commitmentOutcomeForm } from '../forms.ts'
import type { Commitment } from '../queries.ts'
import { commitmentKindNames, verdictNames } from '../rules.ts'

const pathOf = ({ id }: Commitment) => `/commitments/${id}`

/** Ik ga elke week bij een andere groep kijken. */
export const inWords = ({ kind, text }: Pick<Commitment, 'kind' | 'text'>) => `${commitmentKindNames[kind]} ${text}`

/** What one means to do oneself: nobody else sees this page. */
export function CommitmentList({ commitments, form }: { commitments: readonly Commitment[]; form: FormState }) {
  const { fields } = commitmentForm
  const open = commitments.filter(({ state }) => state === 'open')
  const past = commitments.filter(({ state }) => state !== 'open')
  const refused = Object.keys(form.errors).length > 0
  return (
    <>
      <p class="lede">
        Wat je zelf gaat doen, of wilt. Alleen jij ziet dit. Je kunt een voornemen delen; dan zien je collega’s bij het
        terugkijken alleen dat ene.
      </p>
      <section>
        <div class="section-head">
          <h2>Hier ben je mee bezig</h2>
        </div>
        {open.length === 0 ? (
          <p class="empty">Je hebt nu geen voornemens. Schrijf er hieronder een op, of doe dat in een gesprek.</p>
        ) : (
          <CommitmentRows commitments={open} />
        )}
        <details open={refused || commitments.length === 0}>
          <summary>Schrijf een voornemen op</summary>
          <Form action="/commitments" form={form} button="Bewaar" look="quiet">
            <Field name="kind" field={fields.kind} form={form} />
            <Field name="text" field={fields.text} form={form} />
          </Form>
        </details>
      </section>
      {past.length > 0 && (
        <section>
          <div class="section-head">
            <h2>Wat er van eerdere werd</h2>
          </div>
          <CommitmentRows commitments={past} />
        </section>
      )}
    </>
  )
}

export function CommitmentRows({ commitments }: { commitments: readonly Commitment[] }) {
  return (
    <ul class="rows plain actions">
      {commitments.map((commitment) => (
        <li key={commitment.id}>
          <div>
            <a href={pathOf(commitment)}>{inWords(commitment)}</a>
            <br />
            <small>
              {[longDay(commitment.madeOn), commitment.bodyName, commitment.brought].filter(Boolean).join(' · ')}
            </small>
          </div>
          <div class="standing">
            {commitment.sharedOn && <span class="tag">gedeeld</span>}
            {commitment.verdict && <VerdictTag commitment={commitment} />}
          </div>
        </li>
      ))}
    </ul>
  )
}

export function VerdictTag({ commitment: { verdict } }: { commitment: Pick<Commitment, 'verdict'> }) {
  return verdict && <span class={verdict === 'works' ? 'tag done' : 'tag'}>{verdictNames[verdict]}</span>
}

/** One commitment of one's own. */
export function CommitmentPage({ commitment, form }: { commitment: Commitment; form: FormState }) {
  const path = pathOf(commitment)
  const { sharedOn, madeOn, bodyName, brought, state } = commitment
  return (
    <>
      <p class="lede">
        Opgeschreven op {longDay(madeOn)}
        {bodyName && ` in ${bodyName}`}. <VerdictTag commitment={commitment} />
      </p>
      {brought && <p class="said">{brought}</p>}
      <section class="panel">
        <h2>{state === 'open' ? 'Wat werd ervan?' : 'Kijk je er nu anders naar?'}</h2>
        <CommitmentOutcome action={`${path}/outcome`} form={form} />
      </section>
      <section class="asked">
        <div>
          <h2>{sharedOn ? `Gedeeld op ${longDay(sharedOn)}` : 'Alleen jij ziet dit'}</h2>
          <p>
            {sharedOn
              ? 'Collega’s zien dit voornemen, met je naam en wat ervan werd, bij het terugkijken.'
              : 'Deel je het, dan zien collega’s het met je naam bij het terugkijken. Dat kun je weer terugdraaien.'}
          </p>
        </div>
        <PostButton
          action={`${path}/${sharedOn ? 'unsharing' : 'sharing'}`}
          label={sharedOn ? 'Deel het niet meer' : 'Deel dit voornemen'}
        />
      </section>
      <div class="buttons">
        <a href={`${path}/edit`}>Wijzig de tekst</a>
        <a href={`${path}/removal`}>Gooi weg</a>
      </div>
    </>
  )
}

/** The few fields with which one says what became of a commitment. */
export function CommitmentOutcome({ action, form }: { action: string; form: FormState }) {
  const { fields } = commitmentOutcomeForm
  return (
    <Form action={action} form={form} button="Leg vast">
      <Field name="outcome" field={{ ...fields.outcome, label: 'Kies wat past' }} form={form} />
      <Field name="line" field={fields.line} form={form} />
      <Field name="revision" field={fields.revision} form={form} />
    </Form>
  )
}

export function EditCommitment({ commitment, form }: { commitment: Commitment; form: FormState }) {
  const { fields } = changedCommitmentForm
  const path = pathOf(commitment)
  return (
    <Form action={`${path}/edit`} form={form} button="Bewaar" cancel={{ href: path }}>
      <Field name="kind" field={fields.kind} form={form} />
      <Field name="text" field={fields.text} form={form} />
      <Field name="revision" field={fields.revision} form={form} />
    </Form>
  )
}

export function RemoveCommitment({ commitment }: { commitment: Commitment }) {
  return (
    <>
      <p class="lede">“{inWords(commitment)}” gaat helemaal weg. Dat kan niet ongedaan worden gemaakt.</p>
      <div class="buttons">
        <PostButton action={`${pathOf(commitment)}/removal`} label="Gooi weg" look="main" />
        <a href={pathOf(commitment)}>Annuleer</a>
      </div>
    </>
  )
}
