import type { Tx } from '../../../platform/database/scope.ts'
import { everybody } from '../../../platform/web/access.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Route, route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import {
  findOrganisationNames,
  findPersonNames,
  type OrganisationName,
  type PersonName,
} from '../../partnership/index.ts'
import { declareTie, removeTie } from '../commands/planningTies.ts'
import { tieForm } from '../forms/planning.ts'
import { Ties } from '../pages/Ties.tsx'
import { roundPolicy } from '../planningPolicy.ts'
import { findTies } from '../queries/planning.ts'
import { theTie } from './roundSubjects.ts'

type Choices = { organisations: OrganisationName[]; people: PersonName[] | null }

async function findChoices(tx: Tx, who: Who): Promise<Choices> {
  const organisations = await findOrganisationNames(tx, who.today)
  return {
    organisations: organisations.filter(({ kind }) => kind !== 'institute'),
    people: roundPolicy.begin.allows(who, undefined) ? await findPersonNames(tx, who.today) : null,
  }
}

async function tiesPage(tx: Tx, who: Who, form: FormState, status: 200 | 422 = 200): Promise<Answer> {
  const choices = await findChoices(tx, who)
  const ties = await findTies(tx, choices.people ? null : who.personId)
  return page('Banden met scholen', <Ties ties={ties} form={form} {...choices} />, {
    crumbs: [{ title: 'Peerreviews', href: '/reviews' }, { title: 'Banden met scholen' }],
    status,
  })
}

export const tieRoutes: Route[] = [
  route({
    method: 'get',
    path: '/reviews/ties',
    access: everybody,
    handle: ({ tx, who }) => tiesPage(tx, who, filled()),
  }),
  route({
    method: 'post',
    path: '/reviews/ties',
    access: everybody,
    form: tieForm,
    async handle({ tx, who, form }) {
      if (!form.ok) return tiesPage(tx, who, refused(form, form.errors), 422)
      const { organisations, people } = await findChoices(tx, who)
      const { person, organisation: organisationId, reason, untilOn } = form.values
      const personId = person ?? who.personId
      const errors = {
        ...(organisations.some(({ id }) => id === organisationId)
          ? {}
          : { organisation: 'Kies een school of bestuur uit de lijst.' }),
        ...(personId === who.personId || people?.some(({ id }) => id === personId)
          ? {}
          : { person: 'Kies iemand uit de lijst.' }),
      }
      if (Object.keys(errors).length > 0) return tiesPage(tx, who, refused(form, errors), 422)
      await declareTie(tx, { personId, organisationId, reason, untilOn })
      return redirect('/reviews/ties', 'De band is gemeld.')
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/reviews/ties/:tie/removal',
    subject: theTie,
    access: roundPolicy.seeTie,
    async handle({ tx, subject }) {
      await removeTie(tx, subject.id)
      return redirect('/reviews/ties', 'De band is weggehaald.')
    },
  }),
]
