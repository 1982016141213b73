import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Errors, type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Route, route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { daysAfter } from '../../partnership/index.ts'
import { planDevelopment, planHrm } from '../commands.ts'
import { developmentForm, hrmForm } from '../forms.ts'
import { ChooseHolding, DevelopmentPage, HrmPage, hrmPath } from '../pages/PersonalPages.tsx'
import { talkPolicy } from '../policy.ts'
import { findDirectors, findHolders, findHoldings, type Named, type NamedHolding, type TalkBoard } from '../queries.ts'
import { leadersOf } from '../rules.ts'
import { newCrumbs, pathOf, theHolding, theTalkBoard } from './subjects.ts'

/** Talks are planned at most so far ahead, and told of at most so long ago, in days. */
const horizon = 400

function wrongDay(day: Day, today: Day): Errors {
  if (day > daysAfter(today, horizon)) return { day: 'Dit is meer dan een jaar vooruit. Kies een eerdere dag.' }
  return day < daysAfter(today, -horizon) ? { day: 'Dit is meer dan een jaar geleden. Kies een latere dag.' } : {}
}

const planned = (id: string, kind: 'planned' | 'planned-before'): Answer =>
  redirect(
    pathOf({ id }),
    kind === 'planned' ? 'Het gesprek staat erin.' : 'Dit gesprek stond er al voor dat schooljaar.',
  )

const inThreeWeeks = (today: Day) => daysAfter(today, 21)

type Status = 200 | 409 | 422

function developmentPage(board: TalkBoard, directors: readonly Named[], form: FormState, status: Status = 200): Answer {
  return page('Plan je ontwikkelgesprek', <DevelopmentPage board={board} directors={directors} form={form} />, {
    status,
    crumbs: newCrumbs('Ontwikkelgesprek'),
  })
}

/** With whom somebody could talk about their own role; whoever leads the talk of another is known. */
async function findLeaders(tx: Tx, who: Who, holding: NamedHolding): Promise<Named[]> {
  return holding.personId === who.personId ? findHolders(tx, leadersOf(holding), who.today) : []
}

type HrmParts = { who: Who; holding: NamedHolding; leaders: readonly Named[]; form: FormState; status?: Status }

function hrmPage({ who, holding, leaders, form, status = 200 }: HrmParts): Answer {
  const isOwn = holding.personId === who.personId
  const title = isOwn ? 'Een gesprek over jouw rol' : `Een gesprek over de rol van ${holding.personName}`
  return page(title, <HrmPage holding={holding} isOwn={isOwn} leaders={leaders} form={form} />, {
    status,
    crumbs: newCrumbs('HRM-gesprek'),
  })
}

export const personalRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/boards/:board/talks/new',
    subject: theTalkBoard,
    access: talkPolicy.planDevelopment,
    async handle({ tx, who, query, subject: board }) {
      const form = filled({
        day: inThreeWeeks(who.today),
        occurrence: query.get('occurrence'),
        key: crypto.randomUUID(),
      })
      return developmentPage(board, await findDirectors(tx, board.id, who.today), form)
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/boards/:board/talks',
    subject: theTalkBoard,
    access: talkPolicy.planDevelopment,
    form: developmentForm,
    async handle({ tx, who, subject: board, form }) {
      const directors = await findDirectors(tx, board.id, who.today)
      if (!form.ok) return developmentPage(board, directors, refused(form, form.errors), 422)
      const { key, day, partners, occurrence } = form.values
      const known = partners.every((id) => directors.some(({ personId }) => personId === id))
      const errors = {
        ...wrongDay(day, who.today),
        ...(known ? {} : { partners: 'Een van deze directeuren hoort niet (meer) bij je bestuur. Kies uit de lijst.' }),
      }
      if (Object.keys(errors).length > 0) return developmentPage(board, directors, refused(form, errors), 422)
      const result = await planDevelopment(tx, key, { partners, day, occurrenceId: occurrence }, who.today)
      if (result.kind !== 'taken') return planned(result.id, result.kind)
      const typed = { ...form.typed, key: [crypto.randomUUID()] }
      const again = { typed, errors: { day: 'Dit ging niet goed. Stuur het nog een keer.' } }
      return developmentPage(board, directors, again, 409)
    },
  }),
  route({
    method: 'get',
    path: '/talks/new/hrm',
    access: talkPolicy.list,
    async handle({ tx, who, query }) {
      const all = (await findHoldings(tx, who.today)).filter((holding) => talkPolicy.planHrm.allows(who, holding))
      const about = all.filter(({ personId }) => personId === query.get('person'))
      const occurrence = query.get('occurrence')
      const wanted = about.length > 0 ? about : all
      const [only] = wanted
      if (only && wanted.length === 1) return redirect(hrmPath(only, occurrence))
      return page('Over wie gaat het gesprek?', <ChooseHolding holdings={wanted} me={who} occurrence={occurrence} />, {
        crumbs: newCrumbs('HRM-gesprek'),
      })
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/talks/appointments/:appointment/new',
    subject: theHolding,
    access: talkPolicy.planHrm,
    async handle({ tx, who, query, subject: holding }) {
      const leaders = await findLeaders(tx, who, holding)
      const [leader] = leaders
      const form = filled({
        leader: leaders.length === 1 ? leader?.personId : undefined,
        occurrence: query.get('occurrence'),
      })
      return hrmPage({ who, holding, leaders, form })
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/talks/appointments/:appointment',
    subject: theHolding,
    access: talkPolicy.planHrm,
    form: hrmForm,
    async handle({ tx, who, subject: holding, form }) {
      const leaders = await findLeaders(tx, who, holding)
      if (!form.ok) return hrmPage({ who, holding, leaders, form: refused(form, form.errors), status: 422 })
      const { leader, day, occurrence } = form.values
      const isOwn = holding.personId === who.personId
      const errors = {
        ...wrongDay(day, who.today),
        ...(!isOwn || leader === null || leaders.some(({ personId }) => personId === leader)
          ? {}
          : { leader: 'Deze persoon staat niet (meer) in de lijst.' }),
      }
      if (Object.keys(errors).length > 0)
        return hrmPage({ who, holding, leaders, form: refused(form, errors), status: 422 })
      const { personId, roleKey, organisationId } = holding
      const ledBy = isOwn ? leader : who.personId
      const talk = { personId, roleKey, organisationId, ledBy, day, occurrenceId: occurrence }
      const result = await planHrm(tx, talk, who.today)
      if (result.kind !== 'taken') return planned(result.id, result.kind)
      const again = refused(form, { day: 'Dit ging niet goed. Stuur het nog een keer.' })
      return hrmPage({ who, holding, leaders, form: again, status: 409 })
    },
  }),
]
