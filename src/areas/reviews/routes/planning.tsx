import type { Tx } from '../../../platform/database/scope.ts'
import { startTask } from '../../../platform/tasks.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../../platform/web/form.ts'
import { problem } from '../../../platform/web/problems.tsx'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { listed } from '../../../ui/words.ts'
import { findRoles } from '../../partnership/index.ts'
import { confirmRound } from '../commands/planningConfirmation.ts'
import { dropWish, keepProposal, keepWish } from '../commands/rounds.ts'
import { dropWishForm, keepWishForm, wishForm } from '../forms/planning.ts'
import { namesOf } from '../pages/planningWords.ts'
import { NewWish, TrialPage } from '../pages/Wish.tsx'
import { fingerprintOf } from '../planningCalculation.ts'
import { roundPolicy } from '../planningPolicy.ts'
import { findRoundFacts, type PanelCandidate } from '../queries/planning.ts'
import { findRoundVisits, type Round, type RoundVisit } from '../queries/rounds.ts'
import { conflictsWith } from '../rules/conflicts.ts'
import { conflictInWords } from '../rules/conflictWords.ts'
import { dayOfRound, problemOf } from '../rules/planning.ts'
import { findTrial, roundCrumbs, theRound, theTrial } from './roundSubjects.ts'
import { confirmedAlready, roundPage } from './rounds.tsx'

type Parts = { visits: RoundVisit[]; people: PanelCandidate[] }

async function findParts(tx: Tx, who: Who, round: Round): Promise<Parts> {
  const { people } = await findRoundFacts(tx, round, dayOfRound(round.schoolYear, who.today))
  return { people, visits: await findRoundVisits(tx, round.id) }
}

function wishPage(round: Round, { visits, people }: Parts, form: FormState, status: 200 | 422 = 200): Answer {
  return page('Een wens', <NewWish round={round} visits={visits} people={people} form={form} />, {
    crumbs: roundCrumbs(round, 'Een wens'),
    status,
  })
}

type WishValues = { review: string; person: string; wish: 'must' | 'never'; exception: string }

/** What is wrong with a wish, per field: somebody who is not there, or a rule that it breaks without saying why. */
function wishProblems(
  { visits, people }: Parts,
  { review, person, wish, exception }: WishValues,
  day: string,
): Record<string, string> {
  const visit = visits.find(({ reviewId }) => reviewId === review)
  const candidate = people.find(({ personId }) => personId === person)
  if (!visit) return { review: 'Dit bezoek zit niet (meer) in de ronde. Kies een ander.' }
  if (!candidate) return { person: 'Deze persoon staat niet (meer) op de lijst. Kies een ander.' }
  if (wish === 'never' || exception !== '') return {}
  const conflicts = conflictsWith(visit, candidate, visit.visitOn ?? day)
  if (conflicts.length === 0) return {}
  const because = listed(conflicts.map(conflictInWords))
  return {
    exception: `${candidate.name} mag niet mee naar ${visit.schoolName} (${because}). Schrijf op waarom het toch mag, of kies een ander.`,
  }
}

export const planningRoutes: Route[] = [
  subjectRoute({
    method: 'post',
    path: '/reviews/rounds/:round/calculation',
    subject: theRound,
    access: roundPolicy.plan,
    async handle({ tx, services, subject: round }) {
      if (round.state === 'confirmed') return confirmedAlready(round)
      const title = 'Een voorstel uitrekenen'
      return redirect(await startTask(tx, services.jobs, { kind: 'plan-round', title, input: { round: round.id } }))
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/reviews/rounds/:round/wishes/new',
    subject: theRound,
    access: roundPolicy.plan,
    async handle({ tx, who, subject: round, query }) {
      const form = filled({
        review: query.get('review'),
        person: query.get('person'),
        wish: query.get('wish') === 'never' ? 'never' : 'must',
      })
      return wishPage(round, await findParts(tx, who, round), form)
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/reviews/rounds/:round/trials',
    subject: theRound,
    access: roundPolicy.plan,
    form: wishForm,
    async handle({ tx, who, services, subject: round, form }) {
      const parts = await findParts(tx, who, round)
      if (!form.ok) return wishPage(round, parts, refused(form, form.errors), 422)
      if (round.state === 'confirmed') return confirmedAlready(round)
      const errors = wishProblems(parts, form.values, dayOfRound(round.schoolYear, who.today))
      if (Object.keys(errors).length > 0) return wishPage(round, parts, refused(form, errors), 422)
      const { review: reviewId, person: personId, wish, exception } = form.values
      const asException = wish === 'must' && exception !== '' ? exception : null
      const input = { round: round.id, wish: { reviewId, personId, wish, exception: asException } }
      return redirect(await startTask(tx, services.jobs, { kind: 'round-trial', title: 'Een wens doorrekenen', input }))
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/reviews/rounds/:round/trials/:trial',
    subject: theTrial,
    access: { name: roundPolicy.plan.name, allows: (who, { round }) => roundPolicy.plan.allows(who, round) },
    async handle({ tx, who, subject: { round, trialId, trial } }) {
      const { people, visits } = await findParts(tx, who, round)
      const names = namesOf(people, visits, await findRoles(tx, who.today))
      const body = <TrialPage round={round} trialId={trialId} trial={trial} names={names} />
      return page('Wat deze wens kost', body, { crumbs: roundCrumbs(round, 'Een wens') })
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/reviews/rounds/:round/wishes',
    subject: theRound,
    access: roundPolicy.plan,
    form: keepWishForm,
    async handle({ tx, who, subject: round, form }) {
      const trial = form.ok ? await findTrial(tx, round, form.values.trial) : undefined
      if (!trial) return problem.unknown()
      if (round.state === 'confirmed') return confirmedAlready(round)
      const day = dayOfRound(round.schoolYear, who.today)
      const { reviewId: review, personId: person, wish, exception } = trial.wish
      const wrong = wishProblems(
        await findParts(tx, who, round),
        { review, person, wish, exception: exception ?? '' },
        day,
      )
      if (Object.keys(wrong).length > 0) return roundPage(tx, who, round, 409)
      await keepWish(tx, round.id, trial.wish)
      // When nothing else changed since, the plan that was tried is the plan of the round now.
      const isCurrent = trial.proposal.fingerprint === fingerprintOf(problemOf(await findRoundFacts(tx, round, day)))
      if (isCurrent) await keepProposal(tx, round.id, trial.proposal)
      return redirect(`/reviews/rounds/${round.id}`, 'De wens ligt vast.')
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/reviews/rounds/:round/wishes/removal',
    subject: theRound,
    access: roundPolicy.plan,
    form: dropWishForm,
    async handle({ tx, subject: round, form }) {
      if (!form.ok) return problem.unknown()
      if (round.state === 'confirmed') return confirmedAlready(round)
      await dropWish(tx, round.id, form.values.review, form.values.person)
      return redirect(`/reviews/rounds/${round.id}`, 'De wens is losgelaten.')
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/reviews/rounds/:round/confirmation',
    subject: theRound,
    access: roundPolicy.plan,
    async handle({ tx, who, subject: round }) {
      switch (await confirmRound(tx, round, who.today)) {
        case 'out-of-date':
          return roundPage(tx, who, round, 409)
        case 'confirmed-before':
          return redirect(`/reviews/rounds/${round.id}`, 'Deze ronde was al bevestigd.')
        case 'confirmed':
          return redirect(`/reviews/rounds/${round.id}`, 'De ronde is bevestigd.')
      }
    },
  }),
]
