import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Errors, type Form, type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Request, type Route, subjectRoute } from '../../../platform/web/route.ts'
import { findBody, findSeated } from '../../bodies/index.ts'
import { decline, passOn, type StepResult, takeUp } from '../commands.ts'
import { backlog, passageForm, refusalForm, uptakeForm } from '../forms.ts'
import { Passage, Refusal, suggestedDue, Uptake } from '../pages/Step.tsx'
import { signalPolicy } from '../policy.ts'
import { findComingMeetings, findSignal, findSignalItems, findWaysOn, type Signal } from '../queries.ts'
import { roadKinds, type StepKind } from '../rules.ts'
import { crumbsOf, theSignal } from './subjects.ts'

type StepRequest = Pick<Request<Signal>, 'tx' | 'who'>
/** A page with a form, again with what was typed when it was refused, or when the signal moved meanwhile. */
type Shown = { form: FormState; status?: 200 | 409 | 422; moved?: { maySend: boolean } }
type StepPage = (request: StepRequest, signal: Signal, shown: Shown) => Promise<Answer>

const uptakePage: StepPage = async ({ tx, who }, signal, { form, status = 200, moved }) => {
  const items = await findSignalItems(tx, signal.id)
  const body = (
    <Uptake
      signal={signal}
      form={form}
      moved={moved}
      seated={await findSeated(tx, signal.body.id, who.today)}
      meetings={await findComingMeetings(tx, signal.body.id, who.today)}
      placed={items.some(({ state }) => state === 'open')}
    />
  )
  return page('Pak het op', body, { crumbs: crumbsOf(who, signal, 'Pak het op'), status })
}

const passagePage: StepPage = async ({ tx, who }, signal, { form, status = 200, moved }) => {
  const ways = await findWaysOn(tx, who, signal)
  return page('Geef het door', <Passage signal={signal} form={form} moved={moved} ways={ways} />, {
    crumbs: crumbsOf(who, signal, 'Geef het door'),
    status,
  })
}

const refusalPage: StepPage = async ({ who }, signal, { form, status = 200, moved }) =>
  page('Leg uit waarom niet', <Refusal signal={signal} form={form} moved={moved} />, {
    crumbs: crumbsOf(who, signal, 'Leg uit waarom niet'),
    status,
  })

/** The page with the form of a step; once the signal is answered there is none to take. */
function stepPage(resource: string, show: StepPage, begin: (signal: Signal, today: string) => FormState): Route {
  return subjectRoute({
    method: 'get',
    path: `/signals/:signal/${resource}`,
    subject: theSignal,
    access: signalPolicy.step,
    handle: async (request) => {
      const { subject: signal, who } = request
      if (signal.state === 'answered') return redirect(`/signals/${signal.id}`, 'Dit signaal is al beantwoord.')
      return show(request, signal, { form: begin(signal, who.today) })
    },
  })
}

/** What is wrong with what was sent in, per field. */
type Wrong = { kind: 'wrong'; errors: Errors }
const wrong = (errors: Errors): Wrong => ({ kind: 'wrong', errors })

type StepRoute<Values> = {
  resource: string
  kind: StepKind
  form: Form<Values>
  show: StepPage
  /** What stands on the road: the answer, or the reasons. */
  textOf: (values: Values) => string
  /** The field at which it is told why the step cannot be taken. */
  field: keyof Values & string
  notice: (signal: Signal) => string
  take: (request: Request<Signal, Values>, values: Values) => Promise<StepResult | Wrong>
}

/** Sending a step in. */
function step<Values extends { revision: number }>(described: StepRoute<Values>): Route {
  const { resource, kind, form, show, textOf, field, notice, take } = described
  return subjectRoute<Signal, Values>({
    method: 'post',
    path: `/signals/:signal/${resource}`,
    subject: theSignal,
    access: signalPolicy.sendStep,
    form,
    async handle(request) {
      const { who, subject: signal, form: sent } = request
      const again = (errors: Errors) => show(request, signal, { form: refused(sent, errors), status: 422 })
      if (!sent.ok) return again(sent.errors)
      const done = redirect(`/signals/${signal.id}`, notice(signal))
      if (sent.values.revision !== signal.revision || !signalPolicy.step.allows(who, signal))
        return tookLast(signal, kind, textOf(sent.values), who.personId) ? done : moved(request, sent.typed, show)
      const result = await take(request, sent.values)
      switch (result.kind) {
        case 'taken':
        case 'taken-before':
          return done
        case 'wrong':
          return again(result.errors)
        case 'refused':
          return again({ [field]: result.problem })
        case 'moved':
          return moved(request, sent.typed, show)
      }
    },
  })
}

/** Whether the last step was this one, by this person: the same form was sent twice. */
function tookLast({ road }: Signal, kind: StepKind, text: string, personId: string): boolean {
  const last = road.at(-1)
  return last?.kind === roadKinds[kind] && last.byId === personId && last.text === text
}

/** Somebody else took a step meanwhile: what they did is told, and what was typed here stays. */
async function moved<Values>(
  request: Request<Signal, Values>,
  typed: FormState['typed'],
  show: StepPage,
): Promise<Answer> {
  const { tx, who, subject } = request
  const now = (await findSignal(tx, subject.id, who.today)) ?? subject
  const maySend = now.state === 'open' && signalPolicy.step.allows(who, now)
  const form = { typed: { ...typed, revision: [String(now.revision)] }, errors: {} }
  return show(request, now, { form, status: 409, moved: { maySend } })
}

type UptakeValues = typeof uptakeForm extends Form<infer Values> ? Values : never

async function uptake(request: Request<Signal, UptakeValues>, values: UptakeValues): Promise<StepResult | Wrong> {
  const { tx, who, services, subject: signal } = request
  const { answer, what, owner, dueOn, agenda, revision } = values
  const seated = await findSeated(tx, signal.body.id, who.today)
  const meetings = await findComingMeetings(tx, signal.body.id, who.today)
  const placed = (await findSignalItems(tx, signal.id)).some(({ state }) => state === 'open')
  if (what === '' && agenda === '' && !placed)
    return wrong({ what: 'Schrijf op wat jullie gaan doen, of zet het op de agenda. Anders blijft het bij woorden.' })
  if (owner !== null && owner !== signal.body.id && !seated.some(({ personId }) => personId === owner))
    return wrong({ owner: 'Kies iemand van dit overleg.' })
  if (agenda !== '' && agenda !== backlog && !meetings.some(({ id }) => id === agenda))
    return wrong({ agenda: 'Kies een bijeenkomst uit de lijst.' })
  const by = owner === null ? null : owner === signal.body.id ? { bodyId: owner } : { personId: owner }
  const action = what !== '' && by !== null && dueOn !== null ? { what, owner: by, dueOn } : null
  const onAgenda = agenda === '' ? null : { meetingId: agenda === backlog ? null : agenda }
  return takeUp(tx, services.jobs, signal, { text: answer, action, agenda: onAgenda }, revision, who.today)
}

type PassageValues = typeof passageForm extends Form<infer Values> ? Values : never

async function passage(request: Request<Signal, PassageValues>, values: PassageValues): Promise<StepResult | Wrong> {
  const { tx, who, subject: signal } = request
  const { way, reasons, revision } = values
  const chosen = (await findWaysOn(tx, who, signal)).find(({ bodyId }) => bodyId === way.bodyId)
  const to = chosen?.carriers.some(({ personId }) => personId === way.personId)
    ? await findBody(tx, way.bodyId, who.today)
    : undefined
  if (!to) return wrong({ way: 'Daarheen loopt nu geen weg (meer). Kies uit de lijst.' })
  return passOn(tx, signal, { to, throughId: way.personId, text: reasons }, revision, who.today)
}

export const stepRoutes: Route[] = [
  stepPage('uptake', uptakePage, (signal, today) => filled({ dueOn: suggestedDue(today), revision: signal.revision })),
  step<UptakeValues>({
    resource: 'uptake',
    kind: 'take-up',
    form: uptakeForm,
    show: uptakePage,
    textOf: ({ answer }) => answer,
    field: 'answer',
    notice: ({ body }) => `${body.name} pakt het op. Het antwoord gaat terug.`,
    take: uptake,
  }),
  stepPage('passage', passagePage, (signal) => filled({ revision: signal.revision })),
  step<PassageValues>({
    resource: 'passage',
    kind: 'pass-on',
    form: passageForm,
    show: passagePage,
    textOf: ({ reasons }) => reasons,
    field: 'way',
    notice: () => 'Het signaal is doorgegeven.',
    take: passage,
  }),
  stepPage('refusal', refusalPage, (signal) => filled({ revision: signal.revision })),
  step({
    resource: 'refusal',
    kind: 'decline',
    form: refusalForm,
    show: refusalPage,
    textOf: ({ answer }) => answer,
    field: 'answer',
    notice: () => 'De uitleg is gegeven en gaat terug.',
    take: ({ tx, services, subject, who }, { answer, revision }) =>
      decline(tx, services.jobs, subject, answer, revision, who.today),
  }),
]
