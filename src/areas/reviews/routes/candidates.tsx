import type { Tx } from '../../../platform/database/scope.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { count } from '../../../ui/words.ts'
import { findPersonNames, findRoles } from '../../partnership/index.ts'
import { addCandidate, addCandidatesByRole, removeCandidates } from '../commands/rounds.ts'
import { addCandidatesForm, removeCandidatesForm } from '../forms/planning.ts'
import { RoundCandidates } from '../pages/RoundParts.tsx'
import { roundPolicy } from '../planningPolicy.ts'
import { findPanelCandidates } from '../queries/planning.ts'
import type { Round } from '../queries/rounds.ts'
import { dayOfRound, panelRoles } from '../rules/planning.ts'
import { roundCrumbs, theRound } from './roundSubjects.ts'
import { confirmedAlready } from './rounds.tsx'

async function candidatesPage(
  tx: Tx,
  who: Who,
  round: Round,
  sent: { form?: FormState; removal?: FormState } = {},
): Promise<Answer> {
  const people = await findPanelCandidates(tx, round, dayOfRound(round.schoolYear, who.today))
  const onList = new Set(people.map(({ personId }) => personId))
  const others = (await findPersonNames(tx, who.today)).filter(({ id }) => !onList.has(id))
  const roles = (await findRoles(tx, who.today)).filter(({ key }) => key !== 'student-teacher')
  const body = (
    <RoundCandidates
      round={round}
      people={people}
      roles={roles}
      others={others}
      form={sent.form ?? filled({ roles: people.length === 0 ? panelRoles : [] })}
      removal={sent.removal ?? filled()}
      mayPlan={roundPolicy.plan.allows(who, round) && round.state === 'planning'}
    />
  )
  return page('Wie er mee mogen', body, {
    crumbs: roundCrumbs(round, 'Wie er mee mogen'),
    status: sent.form || sent.removal ? 422 : 200,
  })
}

export const candidateRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/reviews/rounds/:round/candidates',
    subject: theRound,
    access: roundPolicy.see,
    handle: ({ tx, who, subject }) => candidatesPage(tx, who, subject),
  }),
  subjectRoute({
    method: 'post',
    path: '/reviews/rounds/:round/candidates',
    subject: theRound,
    access: roundPolicy.plan,
    form: addCandidatesForm,
    async handle({ tx, who, subject: round, form }) {
      if (!form.ok) return candidatesPage(tx, who, round, { form: refused(form, form.errors) })
      if (round.state === 'confirmed') return confirmedAlready(round)
      const { roles, person } = form.values
      const day = dayOfRound(round.schoolYear, who.today)
      if (person !== null && !(await addCandidate(tx, round, person, day)))
        return candidatesPage(tx, who, round, {
          form: refused(form, { person: 'Deze persoon heeft nu geen rol in het partnerschap. Kies een ander.' }),
        })
      const chosen = await inOrder(tx, who, roles)
      const added = (person === null ? 0 : 1) + (await addCandidatesByRole(tx, round, chosen, day))
      return redirect(
        `/reviews/rounds/${round.id}/candidates`,
        `${count(added, 'persoon staat', 'mensen staan')} nu op de lijst.`,
      )
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/reviews/rounds/:round/candidates/removal',
    subject: theRound,
    access: roundPolicy.plan,
    form: removeCandidatesForm,
    async handle({ tx, who, subject: round, form }) {
      if (!form.ok) return candidatesPage(tx, who, round, { removal: refused(form, form.errors) })
      if (round.state === 'confirmed') return confirmedAlready(round)
      await removeCandidates(tx, round, form.values.people)
      return redirect(`/reviews/rounds/${round.id}/candidates`, 'De lijst is bijgewerkt.')
    },
  }),
]

/** Whoever holds several of the chosen roles is asked in the one that coordinates or leads. */
async function inOrder(tx: Tx, who: Who, chosen: readonly string[]): Promise<string[]> {
  const known = (await findRoles(tx, who.today)).map(({ key }) => key)
  const usual = panelRoles.filter((key) => chosen.includes(key))
  return [...usual, ...known.filter((key) => chosen.includes(key) && !panelRoles.includes(key))]
}
