import type { Tx } from '../../../platform/database/scope.ts'
import { schoolYearName, schoolYearOf } from '../../../platform/schoolYear.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Route, route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { findRoles } from '../../partnership/index.ts'
import { addVisits, beginRound, changeDays, changeSettings } from '../commands/rounds.ts'
import { addVisitsForm, beginRoundForm, dayField, daysForm, roundSettingsForm } from '../forms/planning.ts'
import { namesOf } from '../pages/planningWords.ts'
import { NewRound, RoundList } from '../pages/RoundList.tsx'
import { RoundPage } from '../pages/RoundPage.tsx'
import { RoundSettings, RoundVisits } from '../pages/RoundParts.tsx'
import { fingerprintOf } from '../planningCalculation.ts'
import { roundPolicy } from '../planningPolicy.ts'
import { findRoundFacts, findWishes } from '../queries/planning.ts'
import { findRoundSchools, findRounds, findRoundVisits, type Round } from '../queries/rounds.ts'
import { dayOfRound, problemOf } from '../rules/planning.ts'
import { roundCrumbs, theRound } from './roundSubjects.ts'

const listCrumbs = [{ title: 'Peerreviews', href: '/reviews' }, { title: 'Rondes' }]
const newCrumbs = [
  { title: 'Peerreviews', href: '/reviews' },
  { title: 'Rondes', href: '/reviews/rounds' },
  { title: 'Nieuwe ronde' },
]

/** Somebody confirmed the round meanwhile: from then on each review goes its own way. */
export function confirmedAlready(round: Round): Answer {
  const told = (
    <p>
      Wijzigingen maak je nu bij de peerreview zelf. <a href={`/reviews/rounds/${round.id}`}>Naar de ronde</a>
    </p>
  )
  return page('Deze ronde is al bevestigd', told, { crumbs: roundCrumbs(round), status: 409 })
}

const plannableYears = (who: Who) => [schoolYearOf(who.today), schoolYearOf(who.today) + 1]

async function newRoundPage(tx: Tx, who: Who, year: number, sent?: FormState): Promise<Answer> {
  const schools = await findRoundSchools(tx, year, who.today)
  const turn = schools.filter(({ hasTurn }) => hasTurn).map(({ schoolId }) => schoolId)
  const form = sent ?? filled({ year, schools: turn })
  return page(`Begin de ronde van ${schoolYearName(year)}`, <NewRound schools={schools} form={form} />, {
    crumbs: newCrumbs,
    status: sent ? 422 : 200,
  })
}

/** The page of a round, and whether its proposal is of what the round is now. */
export async function roundPage(tx: Tx, who: Who, round: Round, status: 200 | 409 = 200): Promise<Answer> {
  const facts = await findRoundFacts(tx, round, dayOfRound(round.schoolYear, who.today))
  const visits = await findRoundVisits(tx, round.id)
  const names = namesOf(facts.people, visits, await findRoles(tx, who.today))
  const isCurrent = round.proposal?.fingerprint === fingerprintOf(problemOf(facts))
  const body = (
    <RoundPage
      round={round}
      visits={visits}
      people={facts.people}
      wishes={await findWishes(tx, round.id)}
      names={names}
      isCurrent={isCurrent}
      mayPlan={roundPolicy.plan.allows(who, round)}
    />
  )
  return page(`Ronde ${schoolYearName(round.schoolYear)}`, body, { crumbs: roundCrumbs(round), status })
}

async function visitsPage(
  tx: Tx,
  who: Who,
  round: Round,
  sent: { days?: FormState; form?: FormState } = {},
): Promise<Answer> {
  const visits = await findRoundVisits(tx, round.id)
  const days = filled(Object.fromEntries(visits.map(({ reviewId, visitOn }) => [dayField(reviewId), visitOn])))
  const body = (
    <RoundVisits
      round={round}
      visits={visits}
      schools={await findRoundSchools(tx, round.schoolYear, who.today)}
      days={sent.days ?? days}
      form={sent.form ?? filled()}
      mayPlan={roundPolicy.plan.allows(who, round)}
    />
  )
  return page('Scholen en dagen', body, {
    crumbs: roundCrumbs(round, 'Scholen en dagen'),
    status: sent.days || sent.form ? 422 : 200,
  })
}

function settingsPage(round: Round, form: FormState, status: 200 | 409 | 422 = 200): Answer {
  return page('Instellingen van de ronde', <RoundSettings round={round} form={form} />, {
    crumbs: roundCrumbs(round, 'Instellingen'),
    status,
  })
}

const settingsOf = ({ membersPerVisit: members, mostVisits, revision }: Round) =>
  filled({ members, mostVisits, revision })

export const roundRoutes: Route[] = [
  route({
    method: 'get',
    path: '/reviews/rounds',
    access: roundPolicy.list,
    async handle({ tx, who }) {
      const rounds = await findRounds(tx)
      const years = plannableYears(who).filter((year) => !rounds.some(({ schoolYear }) => schoolYear === year))
      const body = <RoundList rounds={rounds} years={years} mayBegin={roundPolicy.begin.allows(who, undefined)} />
      return page('Rondes van peerreviews', body, { crumbs: listCrumbs })
    },
  }),
  route({
    method: 'get',
    path: '/reviews/rounds/new',
    access: roundPolicy.begin,
    async handle({ tx, who, query }) {
      const asked = beginRoundForm.fields.year.schema.safeParse([query.get('year') ?? ''])
      return newRoundPage(tx, who, asked.success ? asked.data : schoolYearOf(who.today))
    },
  }),
  route({
    method: 'post',
    path: '/reviews/rounds',
    access: roundPolicy.begin,
    form: beginRoundForm,
    async handle({ tx, who, form }) {
      const year = beginRoundForm.fields.year.schema.safeParse(form.typed.year)
      const schoolYear = year.success ? year.data : schoolYearOf(who.today)
      if (!form.ok) return newRoundPage(tx, who, schoolYear, refused(form, form.errors))
      const known = await findRoundSchools(tx, schoolYear, who.today)
      const chosen = known.filter(({ schoolId }) => form.values.schools.includes(schoolId))
      const rounds = await findRounds(tx)
      const there = rounds.find((round) => round.schoolYear === schoolYear)
      if (there) return redirect(`/reviews/rounds/${there.id}`, 'Deze ronde was er al.')
      if (chosen.length < form.values.schools.length)
        return newRoundPage(tx, who, schoolYear, refused(form, { schools: 'Kies scholen uit de lijst.' }))
      const id = await beginRound(tx, schoolYear, chosen)
      return redirect(`/reviews/rounds/${id}`, 'De ronde is begonnen.')
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/reviews/rounds/:round',
    subject: theRound,
    access: roundPolicy.see,
    handle: ({ tx, who, subject }) => roundPage(tx, who, subject),
  }),
  subjectRoute({
    method: 'get',
    path: '/reviews/rounds/:round/visits',
    subject: theRound,
    access: roundPolicy.plan,
    handle: ({ tx, who, subject }) => visitsPage(tx, who, subject),
  }),
  subjectRoute({
    method: 'post',
    path: '/reviews/rounds/:round/visits',
    subject: theRound,
    access: roundPolicy.plan,
    form: addVisitsForm,
    async handle({ tx, who, subject: round, form }) {
      if (!form.ok) return visitsPage(tx, who, round, { form: refused(form, form.errors) })
      if (round.state === 'confirmed') return confirmedAlready(round)
      const known = await findRoundSchools(tx, round.schoolYear, who.today)
      const inRound = (await findRoundVisits(tx, round.id)).map(({ schoolId }) => schoolId)
      const asked = form.values.schools.filter((id) => !inRound.includes(id))
      const chosen = known.filter(({ schoolId }) => asked.includes(schoolId))
      if (chosen.length < asked.length)
        return visitsPage(tx, who, round, { form: refused(form, { schools: 'Kies scholen uit de lijst.' }) })
      await addVisits(tx, round, chosen)
      return redirect(`/reviews/rounds/${round.id}/visits`, 'De scholen zijn opgenomen in de ronde.')
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/reviews/rounds/:round/days',
    subject: theRound,
    access: roundPolicy.plan,
    async handle({ tx, who, subject: round, form: { typed, files } }) {
      const visits = await findRoundVisits(tx, round.id)
      const sent = daysForm(visits.map(({ reviewId }) => reviewId)).parse({ texts: typed, files })
      const year = [`${round.schoolYear}-08-01`, `${round.schoolYear + 1}-07-31`] as const
      const outside = sent.ok
        ? Object.entries(sent.values).filter(([, day]) => day !== null && (day < year[0] || day > year[1]))
        : []
      if (!sent.ok) return visitsPage(tx, who, round, { days: refused(sent, sent.errors) })
      if (outside.length > 0) {
        const wrong = outside.map(([name]) => [name, `Kies een dag in ${schoolYearName(round.schoolYear)}.`])
        return visitsPage(tx, who, round, { days: refused(sent, Object.fromEntries(wrong)) })
      }
      // What the form did not bring along stays as it is.
      const days = visits
        .filter(({ reviewId }) => typed[dayField(reviewId)])
        .map(({ reviewId }) => ({ reviewId, visitOn: sent.values[dayField(reviewId)] ?? null }))
      await changeDays(tx, round, days)
      return redirect(`/reviews/rounds/${round.id}`, 'De dagen zijn bewaard.')
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/reviews/rounds/:round/settings',
    subject: theRound,
    access: roundPolicy.plan,
    handle: async ({ subject }) => settingsPage(subject, settingsOf(subject)),
  }),
  subjectRoute({
    method: 'post',
    path: '/reviews/rounds/:round/settings',
    subject: theRound,
    access: roundPolicy.plan,
    form: roundSettingsForm,
    async handle({ tx, subject: round, form }) {
      if (!form.ok) return settingsPage(round, refused(form, form.errors), 422)
      const { members: membersPerVisit, mostVisits, revision } = form.values
      const result = await changeSettings(tx, round, { membersPerVisit, mostVisits }, revision)
      if (result === 'saved') return redirect(`/reviews/rounds/${round.id}`, 'De instellingen zijn bewaard.')
      const errors = {
        members: 'Iemand anders veranderde de ronde terwijl je keek. Kijk of dit nog klopt en bewaar opnieuw.',
      }
      const typed = { ...form.typed, revision: [String(round.revision)] }
      return settingsPage(round, { typed, errors }, 409)
    },
  }),
]
