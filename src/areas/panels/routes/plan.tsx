import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { isUuid } from '../../../platform/uuid.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Errors, type Form, type FormState, filled, refused } from '../../../platform/web/form.ts'
import { problem } from '../../../platform/web/problems.tsx'
import { type Request, type Route, route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { findOccurrence } from '../../cycle/index.ts'
import { type FrameworkVersion, findPublishedFrameworks } from '../../instruments/index.ts'
import { type Colleague, daysAfter, findColleagues, findSchoolsTakingPart } from '../../partnership/index.ts'
import { changeMoment, planPanel, takeStep } from '../commands.ts'
import { cancellationForm, planForm, preparationForm } from '../forms.ts'
import { CancellationPage, NoFramework, PlanPage, PreparationPage } from '../pages/PlanPage.tsx'
import { panelPolicy } from '../policy.ts'
import { findPanel, type Panel, type PanelSchool } from '../queries.ts'
import { isPrepared } from '../rules.ts'
import { crumbsOf, panelPath, thePanel } from '../subjects.ts'

/** What an interview is planned with. */
export type PlanChoices = {
  schools: readonly PanelSchool[]
  hosts: readonly Colleague[]
  frameworks: readonly FrameworkVersion[]
}

async function findChoices(tx: Tx, who: Who): Promise<PlanChoices> {
  return {
    schools: (await findSchoolsTakingPart(tx, who.today)).filter((school) => panelPolicy.planAt.allows(who, school)),
    hosts: await findColleagues(tx, who.today),
    frameworks: await findPublishedFrameworks(tx),
  }
}

const crumbs = [{ title: 'Panelgesprekken', href: '/panels' }, { title: 'Plan een panelgesprek' }]

function planPage(choices: PlanChoices, form: FormState, status: 200 | 422 = 200): Answer {
  const body = choices.frameworks.length === 0 ? <NoFramework /> : <PlanPage choices={choices} form={form} />
  return page('Plan een panelgesprek', body, { crumbs, status })
}

/** What a plan begins with: in a month, and with whom the cycle asks it. */
async function begin(tx: Tx, who: Who, query: URLSearchParams, { frameworks }: PlanChoices): Promise<FormState> {
  const occurrenceId = query.get('occurrence') ?? ''
  const occurrence = isUuid(occurrenceId) ? await findOccurrence(tx, occurrenceId, who.today) : undefined
  const panels = occurrence?.activity === 'panel-students' || occurrence?.activity === 'panel-schools'
  const [framework] = frameworks
  return filled({
    audience: occurrence?.activity === 'panel-schools' ? 'schools' : 'students',
    title: panels ? occurrence.title : null,
    day: beginOn(who.today, panels ? occurrence.opensOn : null),
    from: '15:30',
    until: '16:45',
    host: who.personId,
    version: framework?.versionId,
    occurrence: panels && occurrence.state === 'open' ? occurrenceId : null,
    key: crypto.randomUUID(),
  })
}

/** In three weeks, or when its moment opens. */
function beginOn(today: Day, opensOn: Day | null): Day {
  const soon = daysAfter(today, 21)
  return opensOn !== null && opensOn > soon ? opensOn : soon
}

type PlanValues = typeof planForm extends Form<infer Values> ? Values : never

function problemsOf(values: PlanValues, { schools, hosts, frameworks }: PlanChoices, today: Day): Errors {
  const errors: Record<string, string> = {}
  if (values.day < today) errors.day = 'Deze dag is al voorbij. Kies een dag die nog komt.'
  if (!hosts.some(({ personId }) => personId === values.host)) errors.host = 'Kies iemand uit de lijst.'
  if (!frameworks.some(({ versionId }) => versionId === values.version))
    errors.version = 'Dit gesprekskader geldt niet meer. Kies een ander.'
  if (values.audience === 'schools' && values.schools.length === 0) errors.schools = 'Kies minstens één school.'
  if (!values.schools.every((id) => schools.some((school) => school.id === id)))
    errors.schools = 'Kies uit de scholen die je coördineert.'
  return errors
}

async function plan({ tx, who, form }: Request<undefined, PlanValues>): Promise<Answer> {
  const choices = await findChoices(tx, who)
  if (!form.ok) return planPage(choices, refused(form, form.errors), 422)
  const errors = problemsOf(form.values, choices, who.today)
  if (Object.keys(errors).length > 0) return planPage(choices, refused(form, errors), 422)
  const { key, schools, version, occurrence, ...values } = form.values
  const all = choices.schools.map(({ id }) => id)
  await planPanel(tx, {
    ...values,
    id: key,
    schoolIds: schools.length === 0 ? all : schools,
    versionId: version,
    occurrenceId: occurrence,
  })
  return redirect(`/panels/${key}/questions`, 'Het panelgesprek is gepland. Kies nu waarover jullie praten.')
}

async function preparationPage(tx: Tx, who: Who, panel: Panel, form: FormState, status: 200 | 409 | 422 = 200) {
  const hosts = await findColleagues(tx, who.today)
  const known = hosts.some(({ personId }) => personId === panel.hostId)
    ? hosts
    : [...hosts, { personId: panel.hostId, name: panel.hostName, roleName: 'nu' }]
  return page('Wijzig de afspraak', <PreparationPage panel={panel} hosts={known} form={form} />, {
    crumbs: crumbsOf(panel, 'Wijzig'),
    status,
  })
}

const over = (panel: Panel) => redirect(panelPath(panel), 'Het gesprek is geweest of afgezegd; dit ligt vast.')

type PreparationValues = typeof preparationForm extends Form<infer Values> ? Values : never

async function prepare(request: Request<Panel, PreparationValues>): Promise<Answer> {
  const { tx, who, services, subject: panel, form } = request
  if (!isPrepared(panel.state)) return over(panel)
  const again = (errors: Errors) => preparationPage(tx, who, panel, refused(form, errors), 422)
  if (!form.ok) return again(form.errors)
  const { revision, ...moment } = form.values
  const hosts = await findColleagues(tx, who.today)
  const mayLead = moment.host === panel.hostId || hosts.some(({ personId }) => personId === moment.host)
  if (!mayLead) return again({ host: 'Kies iemand uit de lijst.' })
  if (moment.day < who.today && moment.day !== panel.day)
    return again({ day: 'Deze dag is al voorbij. Kies een dag die nog komt.' })
  if (panel.guests.some(({ personId }) => personId === moment.host))
    return again({ host: 'Deze persoon staat op de lijst van genodigden. Kies iemand anders.' })
  const done = redirect(panelPath(panel), 'Bewaard. Wie was uitgenodigd, hoort een andere dag, tijd of plek.')
  if ((await changeMoment(tx, services.jobs, panel, moment, { revision, today: who.today })) === 'saved') return done
  const now = await findPanel(tx, panel.id)
  if (!now) return problem.unknown()
  if (!isPrepared(now.state)) return over(now)
  const same = (['title', 'day', 'from', 'until', 'place'] as const).every((name) => now[name] === moment[name])
  if (same && now.hostId === moment.host) return done
  const typed = { ...form.typed, revision: [String(now.revision)] }
  const message = 'Iemand anders wijzigde dit ook. Kijk wat er nu staat, en bewaar opnieuw als jouw versie klopt.'
  return preparationPage(tx, who, now, { typed, errors: { title: message } }, 409)
}

const cancellationPage = (panel: Panel, form: FormState, status: 200 | 422 = 200) =>
  page('Zeg het panelgesprek af', <CancellationPage panel={panel} form={form} />, {
    crumbs: crumbsOf(panel, 'Zeg af'),
    status,
  })

type CancelValues = typeof cancellationForm extends Form<infer Values> ? Values : never

export const planRoutes: Route[] = [
  route({
    method: 'get',
    path: '/panels/new',
    access: panelPolicy.plan,
    async handle({ tx, who, query }) {
      const choices = await findChoices(tx, who)
      return planPage(choices, await begin(tx, who, query, choices))
    },
  }),
  route({ method: 'post', path: '/panels', access: panelPolicy.plan, form: planForm, handle: plan }),
  subjectRoute({
    method: 'get',
    path: '/panels/:panel/preparation',
    subject: thePanel,
    access: panelPolicy.prepare,
    async handle({ tx, who, subject: panel }) {
      if (!isPrepared(panel.state)) return over(panel)
      const { title, day, from, until, place, hostId: host, revision } = panel
      return preparationPage(tx, who, panel, filled({ title, day, from, until, place, host, revision }))
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/panels/:panel/preparation',
    subject: thePanel,
    access: panelPolicy.prepare,
    form: preparationForm,
    handle: prepare,
  }),
  subjectRoute({
    method: 'get',
    path: '/panels/:panel/cancellation',
    subject: thePanel,
    access: panelPolicy.prepare,
    handle: async ({ subject: panel }) => cancellationPage(panel, filled()),
  }),
  subjectRoute<Panel, CancelValues>({
    method: 'post',
    path: '/panels/:panel/cancellation',
    subject: thePanel,
    access: panelPolicy.prepare,
    form: cancellationForm,
    async handle({ tx, who, services, subject: panel, form }) {
      if (!form.ok) return cancellationPage(panel, refused(form, form.errors), 422)
      const { because } = form.values
      if (panel.state === 'cancelled' && panel.cancelledBecause === because) return redirect(panelPath(panel))
      const around = { today: who.today, now: services.clock() }
      const result = await takeStep(tx, services.jobs, panel.id, { kind: 'cancel', because }, around)
      if (!result.ok) return cancellationPage(panel, refused(form, { because: result.problems.join(' ') }), 422)
      return redirect(panelPath(panel), 'Het panelgesprek is afgezegd. Wie was uitgenodigd, heeft bericht gekregen.')
    },
  }),
]
