import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form, PostButton } from '../../../ui/form/Field.tsx'
import { count } from '../../../ui/words.ts'
import { wishForm } from '../forms/planning.ts'
import type { Trial } from '../planningProposal.ts'
import type { PanelCandidate } from '../queries/planning.ts'
import type { Round, RoundVisit } from '../queries/rounds.ts'
import { Obstacles } from './Obstacles.tsx'
import { consequenceInWords, gapInWords, moveInWords, type Names } from './planningWords.ts'
import { limitsOf } from './RoundPage.tsx'

type NewWishProps = {
  round: Round
  visits: readonly RoundVisit[]
  people: readonly PanelCandidate[]
  form: FormState
}

/** A wish, before it is known what it costs. */
export function NewWish({ round, visits, people, form }: NewWishProps) {
  const { fields } = wishForm
  const path = `/reviews/rounds/${round.id}`
  return (
    <>
      <p class="lede">Je ziet eerst wat de wens met het voorstel doet. Daarna beslis je of je haar vastlegt.</p>
      <Form action={`${path}/trials`} form={form} button="Reken door wat dit kost" cancel={{ href: path }}>
        <Field
          name="review"
          field={fields.review}
          form={form}
          options={visits.map(({ reviewId, schoolName }) => ({ value: reviewId, label: schoolName }))}
        />
        <Field
          name="person"
          field={fields.person}
          form={form}
          options={people.map(({ personId, name, roleName }) => ({ value: personId, label: `${name} (${roleName})` }))}
        />
        <Field name="wish" field={fields.wish} form={form} />
        <Field name="exception" field={fields.exception} form={form} />
      </Form>
    </>
  )
}

type TrialProps = { round: Round; trialId: string; trial: Trial; names: Names }

/** What a wish costs, in words, before one decides. */
export function TrialPage({ round, trialId, trial, names }: TrialProps) {
  const { wish, proposal, comparison } = trial
  const path = `/reviews/rounds/${round.id}`
  const sentence = `${names.person(wish.personId)} gaat ${wish.wish === 'must' ? 'mee' : 'niet mee'} naar ${names.school(wish.reviewId)}.`
  if (proposal.outcome === 'impossible')
    return (
      <>
        <p class="lede">De wens: {sentence}</p>
        <Obstacles obstacles={proposal.obstacles} names={names} limits={limitsOf(round)} />
        <p>
          <a href={path}>Terug naar de ronde</a>
        </p>
      </>
    )
  return (
    <>
      <p class="lede">De wens: {sentence}</p>
      <section class="asked">
        <div>
          <h2>{costInWords(trial)}</h2>
          {comparison && comparison.consequences.length > 0 && (
            <ul>
              {comparison.consequences.map((consequence) => {
                const words = consequenceInWords(consequence, names)
                return <li key={words}>{words}</li>
              })}
            </ul>
          )}
          {proposal.outcome === 'planned' && !proposal.proven && <p>{gapInWords(false, proposal.gap)}</p>}
        </div>
        <div class="buttons">
          <PostButton action={`${path}/wishes`} label="Leg de wens vast" look="main" values={{ trial: trialId }} />
          <a href={path}>Laat het zoals het is</a>
        </div>
      </section>
      {comparison && (
        <section>
          <div class="section-head">
            <h2>Wat er verandert</h2>
          </div>
          {comparison.moves.length === 0 ? (
            <p class="round-told">Niets: het voorstel was al zo.</p>
          ) : (
            <ul class="round-told">
              {comparison.moves.map((move) => (
                <li key={move.visitId}>{moveInWords(move, names)}</li>
              ))}
            </ul>
          )}
        </section>
      )}
    </>
  )
}

function costInWords({ comparison, proposal }: Trial): string {
  if (proposal.outcome === 'unknown') return 'Binnen de tijd is geen plan met deze wens gevonden'
  if (!comparison) return 'Het kan. Er was nog geen voorstel om mee te vergelijken'
  if (comparison.points <= 0) return 'Dit kost niets: er is een plan dat even goed is'
  return `Dit maakt het plan ${count(comparison.points, 'punt', 'punten')} slechter`
}
