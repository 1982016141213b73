import type { VNode } from 'preact'
import type { Day } from '../../../platform/clock.ts'
import type { Rule } from '../../../platform/web/access.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Errors, type Form, type FormState, filled, refused, type Upload } from '../../../platform/web/form.ts'
import { type Request, type Route, subjectRoute } from '../../../platform/web/route.ts'
import { type NewStep, takeStep } from '../commands.ts'
import { adjustmentForm, decisionForm, exploringForm, notYet, scanForm, startForm } from '../forms.ts'
import {
  AdjustmentTalk,
  DecisionPage,
  ExploringTalk,
  ScanPage,
  StartPage,
  type StepPageProps,
} from '../pages/StepPages.tsx'
import { candidacyPolicy } from '../policy.ts'
import { type Candidacy, findCandidacy, findPeopleAround, findScansBefore, type RoadScan } from '../queries.ts'
import { isSettled, nextStepOf, type StepKind, stepNames } from '../rules.ts'
import { crumbsOf, pathOf, theCandidacy } from './subjects.ts'

type Shown = { form: FormState; status?: 200 | 409 | 422; moved?: { maySend: boolean } }
type StepRequest = Pick<Request<Candidacy>, 'tx' | 'who'>

/** What every form of a step holds. */
type AnyValues = { takenOn: Day; attendees: readonly string[]; notes: string; revision: number }

type StepRoute<Values> = {
  kind: StepKind
  form: Form<Values>
  access: Rule<Candidacy>
  title: string
  show: (props: StepPageProps) => VNode
  /** What stands in the form before anything is typed. */
  begin?: (candidacy: Candidacy, today: Day) => Parameters<typeof filled>[0]
  /** What was sent in as a step. */
  read: (values: Values) => StepOfKind
  /** What is wrong with it besides, per field. */
  check?: (values: Values, props: { candidacy: Candidacy; today: Day; scans: readonly RoadScan[] }) => Errors
  notice: (candidacy: Candidacy) => string
}

type Account = 'takenOn' | 'attendees' | 'notes' | 'document'
type Without<Step> = Step extends NewStep ? Omit<Step, Account> : never
type StepOfKind = Without<NewStep>

/** How large a document may be, in bytes. */
const largestDocument = 10 * 1024 * 1024

function wrongDocument(document: Upload | undefined): Errors {
  return document && document.bytes.length > largestDocument
    ? { document: 'Dit bestand is groter dan 10 MB. Maak het kleiner.' }
    : {}
}

/** The page with the form of a step, and sending it in. */
function step<Values extends AnyValues>(described: StepRoute<Values>): Route[] {
  const { kind, form, access, title, begin, read, check, notice } = described
  const path = `/candidates/:candidacy/${kind}`

  async function stepPage({ tx, who }: StepRequest, candidacy: Candidacy, shown: Shown): Promise<Answer> {
    const props = {
      candidacy,
      people: await findPeopleAround(tx, candidacy, who.today),
      scans: await findScansBefore(tx, candidacy),
      form: shown.form,
      moved: shown.moved,
    }
    return page(title, described.show(props), {
      crumbs: crumbsOf(candidacy, stepNames[kind]),
      status: shown.status ?? 200,
    })
  }

  async function moved(request: StepRequest, candidacy: Candidacy, typed: FormState['typed']): Promise<Answer> {
    const now = (await findCandidacy(request.tx, candidacy.id)) ?? candidacy
    const again = { typed: { ...typed, revision: [String(now.revision)] }, errors: {} }
    return stepPage(request, now, { form: again, status: 409, moved: { maySend: nextStepOf(now.state) === kind } })
  }

  return [
    subjectRoute({
      method: 'get',
      path,
      subject: theCandidacy,
      access,
      async handle(request) {
        const { subject: candidacy, who } = request
        if (nextStepOf(candidacy.state) !== kind)
          return redirect(pathOf(candidacy), 'Deze stap is nu niet aan de orde. Hieronder staat hoe ver de school is.')
        const { revision, startOn } = { revision: candidacy.revision, startOn: startOnOf(candidacy) }
        const known = { takenOn: who.today, startOn, revision, ...begin?.(candidacy, who.today) }
        return stepPage(request, candidacy, { form: filled(known) })
      },
    }),
    subjectRoute<Candidacy, Values>({
      method: 'post',
      path,
      subject: theCandidacy,
      access,
      form,
      upload: true,
      async handle(request) {
        const { tx, who, subject: candidacy, form: sent } = request
        const document = sent.files.document
        const again = (errors: Errors) => stepPage(request, candidacy, { form: refused(sent, errors), status: 422 })
        if (!sent.ok) return again({ ...sent.errors, ...wrongDocument(document) })
        const { takenOn, attendees, notes, revision } = sent.values
        const people = await findPeopleAround(tx, candidacy, who.today)
        const scans = await findScansBefore(tx, candidacy)
        const errors = {
          ...notYet(takenOn, who.today),
          ...wrongDocument(document),
          ...(attendees.every((id) => people.some(({ personId }) => personId === id))
            ? {}
            : {
                attendees: 'Een van deze mensen hoort niet (meer) bij deze school of dit bestuur. Kies uit de lijst.',
              }),
          ...check?.(sent.values, { candidacy, today: who.today, scans }),
        }
        if (Object.keys(errors).length > 0 && revision === candidacy.revision) return again(errors)
        const kept = document && document.bytes.length > 0 ? document : null
        const taken = { takenOn, attendees, notes, document: kept, ...read(sent.values) }
        const result = await takeStep(tx, candidacy, taken, revision, who.today)
        switch (result.kind) {
          case 'taken':
          case 'taken-before':
            return redirect(pathOf(candidacy), notice(candidacy))
          case 'refused':
            return again({ notes: result.problem })
          case 'moved':
            return moved(request, candidacy, sent.typed)
        }
      },
    }),
  ]
}

/** The day on which the board wants the school to start. */
const startOnOf = ({ steps }: Candidacy) =>
  steps.find(({ kind, undone }) => kind === 'decision' && undone === null)?.startOn ?? null

/** A school starts no earlier than it became a candidate, and at most a year from now. */
function wrongStart(startOn: Day, { candidateSince }: Candidacy, today: Day): Errors {
  const latest = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`
  if (candidateSince !== null && startOn < candidateSince)
    return { startOn: 'Dit is voordat de school kandidaat werd. Kies een latere dag.' }
  return startOn > latest ? { startOn: 'Dit is meer dan een jaar vooruit. Kies een eerdere dag.' } : {}
}

export const stepRoutes: Route[] = [
  ...step({
    kind: 'exploring-talk',
    form: exploringForm,
    access: candidacyPolicy.manage,
    title: 'Het verkennend gesprek',
    show: ExploringTalk,
    begin: ({ profile, perspective }) => ({ profile, perspective }),
    read: ({ profile, perspective }) => ({ kind: 'exploring-talk', profile, perspective }),
    notice: () => 'Het gesprek staat erbij. Nu kijkt het hele team met de scan of dit bij de school past.',
  }),
  ...step({
    kind: 'scan',
    form: scanForm,
    access: candidacyPolicy.manage,
    title: 'Neem de scan mee',
    show: ScanPage,
    read: ({ scan }) => ({ kind: 'scan', scanId: scan }),
    check: ({ scan }, { scans }) =>
      scans.some(({ id, state }) => id === scan && isSettled(state))
        ? {}
        : { scan: 'Kies een scan die het team heeft vastgesteld.' },
    notice: () => 'De scan is meegenomen. Nu volgt het afstemmingsgesprek met het bestuur.',
  }),
  ...step({
    kind: 'adjustment-talk',
    form: adjustmentForm,
    access: candidacyPolicy.manage,
    title: 'Het afstemmingsgesprek',
    show: AdjustmentTalk,
    read: () => ({ kind: 'adjustment-talk' }),
    notice: () => 'Het gesprek staat erbij. Het besluit is nu aan het bestuur.',
  }),
  ...step({
    kind: 'decision',
    form: decisionForm,
    access: candidacyPolicy.decide,
    title: 'Neem het besluit',
    show: DecisionPage,
    read: ({ decision, reasons, conditions, startOn }) =>
      decision === 'go' && startOn !== null
        ? { kind: 'decision', decision: 'go', reasons, startOn }
        : { kind: 'decision', decision: 'no-go', reasons, conditions },
    check: ({ decision, startOn }, { candidacy, today }) =>
      decision === 'go' && startOn !== null ? wrongStart(startOn, candidacy, today) : {},
    notice: ({ schoolName }) => `Het besluit over ${schoolName} is genomen. De school kan het hier lezen.`,
  }),
  ...step({
    kind: 'start',
    form: startForm,
    access: candidacyPolicy.manage,
    title: 'Laat de school beginnen',
    show: StartPage,
    read: ({ startOn }) => ({ kind: 'start', startOn }),
    check: ({ startOn }, { candidacy, today }) => wrongStart(startOn, candidacy, today),
    notice: ({ schoolName }) => `${schoolName} is opleidingsschool. Plan nu de 0-meting.`,
  }),
]
