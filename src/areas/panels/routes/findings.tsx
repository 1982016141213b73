import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Errors, type Form, type FormState, filled, refused as refusedForm } from '../../../platform/web/form.ts'
import { problem } from '../../../platform/web/problems.tsx'
import { type Request, type Route, subjectRoute } from '../../../platform/web/route.ts'
import type { Refused } from '../../../ui/form/Writing.tsx'
import { daysAfter } from '../../partnership/index.ts'
import { addFinding, changeFinding, removeFinding, respondToObjections, takeStep } from '../commands.ts'
import { checkingForm, findingForm, newFindingForm, responseForm } from '../forms.ts'
import { FindingsPage } from '../pages/FindingsPage.tsx'
import { TooLate } from '../pages/TooLate.tsx'
import { panelPolicy } from '../policy.ts'
import {
  findFindings,
  findNotes,
  findProgress,
  findQuestions,
  findToldChecks,
  type Panel,
  type PanelFinding,
  type PanelQuestion,
} from '../queries.ts'
import { namedIn, nameInFinding } from '../rules.ts'
import { crumbsOf, type InPanel, inPanel, panelPath, theFinding, thePanel, theQuestion } from '../subjects.ts'

const findingsPath = (panel: Panel) => `${panelPath(panel)}/findings`

/** How long guests usually have to check, in days. */
const checkDays = 14

type Shown = { refused?: Refused; checking?: FormState; problems?: readonly string[]; status?: 409 | 422 }

async function findingsPage(
  { tx, who }: Pick<Request, 'tx' | 'who'>,
  panel: Panel,
  shown: Shown = {},
): Promise<Answer> {
  const body = (
    <FindingsPage
      panel={panel}
      questions={await findQuestions(tx, panel.id)}
      findings={await findFindings(tx, panel.id)}
      notes={await findNotes(tx, panel.id)}
      told={panel.state === 'checked' ? await findToldChecks(tx, panel.id) : []}
      progress={await findProgress(tx, panel)}
      refused={shown.refused}
      checking={shown.checking ?? filled({ checkUntil: daysAfter(who.today, checkDays) })}
      problems={shown.problems ?? []}
      today={who.today}
    />
  )
  const wrong = shown.refused || shown.checking || shown.problems
  return page('Wat er naar voren kwam', body, {
    crumbs: crumbsOf(panel, 'Opbrengsten'),
    status: shown.status ?? (wrong ? 422 : 200),
  })
}

/** A text that mentions a guest is not kept. */
const namesOf = ({ guests }: Panel, text: string, answer = ''): Errors => {
  const names = guests.map(({ name }) => name)
  return {
    ...(namedIn(text, names).length > 0 ? { text: nameInFinding } : {}),
    ...(namedIn(answer, names).length > 0 ? { answer: nameInFinding } : {}),
  }
}

const tooLate = (panel: Panel, text: string) =>
  page('Dit ligt nu vast', <TooLate texts={[text]} />, { status: 409, crumbs: crumbsOf(panel, 'Opbrengsten') })

type WithQuestion = InPanel<{ question: PanelQuestion }>
type WithFinding = InPanel<{ finding: PanelFinding }>
type NewValues = typeof newFindingForm extends Form<infer Values> ? Values : never
type FindingValues = typeof findingForm extends Form<infer Values> ? Values : never
type ResponseValues = typeof responseForm extends Form<infer Values> ? Values : never
type CheckingValues = typeof checkingForm extends Form<infer Values> ? Values : never

async function add(request: Request<WithQuestion, NewValues>): Promise<Answer> {
  const { tx, subject, form } = request
  const { panel, question } = subject
  const again = (errors: Errors) =>
    findingsPage(request, panel, { refused: { id: question.id, typed: form.typed, errors } })
  if (!form.ok) return again(form.errors)
  const { text, key } = form.values
  const named = namesOf(panel, text)
  if (Object.keys(named).length > 0) return again(named)
  if (!(await addFinding(tx, panel.id, question, { id: key, text }))) return tooLate(panel, text)
  return redirect(`${findingsPath(panel)}#question-${question.id}`, 'De opbrengst staat erbij.')
}

/** A lost race: the same page with what was typed, and what stands there now. */
async function lost(
  request: Request<WithFinding, FindingValues | ResponseValues>,
  isSame: (now: PanelFinding) => boolean,
): Promise<Answer> {
  const { tx, subject, form } = request
  const { panel, finding } = subject
  const now = (await findFindings(tx, panel.id)).find(({ id }) => id === finding.id)
  if (!now) return problem.unknown()
  if (isSame(now)) return redirect(`${findingsPath(panel)}#finding-${finding.id}`, 'Bewaard.')
  const message = `Dit is intussen veranderd. Er staat nu: “${now.text}”. Bewaar opnieuw als jouw tekst klopt.`
  const refused = { id: finding.id, typed: form.typed, errors: { text: message } }
  return findingsPage(request, panel, { refused, status: 409 })
}

async function change(request: Request<WithFinding, FindingValues>): Promise<Answer> {
  const { tx, subject, form } = request
  const { panel, finding } = subject
  const again = (errors: Errors) =>
    findingsPage(request, panel, { refused: { id: finding.id, typed: form.typed, errors } })
  if (!form.ok) return again(form.errors)
  const { text, revision } = form.values
  const named = namesOf(panel, text)
  if (Object.keys(named).length > 0) return again(named)
  const changed = await changeFinding(tx, panel.id, finding.id, text, revision)
  if (changed === 'over') return tooLate(panel, text)
  if (changed === 'changed-meanwhile') return lost(request, (now) => now.text === text)
  return redirect(`${findingsPath(panel)}#finding-${finding.id}`, 'Bewaard.')
}

async function respond(request: Request<WithFinding, ResponseValues>): Promise<Answer> {
  const { tx, subject, form } = request
  const { panel, finding } = subject
  const again = (errors: Errors) =>
    findingsPage(request, panel, { refused: { id: finding.id, typed: form.typed, errors } })
  if (!form.ok) return again(form.errors)
  const { text, dropped, revision } = form.values
  const answer = form.values.answer === '' ? null : form.values.answer
  const named = namesOf(panel, text, answer ?? '')
  if (Object.keys(named).length > 0) return again(named)
  const changed = await respondToObjections(tx, panel.id, finding.id, { text, answer, dropped }, revision)
  if (changed === 'over') return tooLate(panel, text)
  if (changed === 'changed-meanwhile')
    return lost(request, (now) => now.text === text && now.answer === answer && now.dropped === dropped)
  return redirect(`${findingsPath(panel)}#finding-${finding.id}`, 'Bewaard.')
}

async function check(request: Request<Panel, CheckingValues>): Promise<Answer> {
  const { tx, who, services, subject: panel, form } = request
  if (!form.ok) return findingsPage(request, panel, { checking: refusedForm(form, form.errors) })
  const { checkUntil } = form.values
  if (checkUntil <= who.today)
    return findingsPage(request, panel, {
      checking: refusedForm(form, { checkUntil: 'Kies een dag die nog komt, zodat iedereen tijd heeft om te lezen.' }),
    })
  const around = { today: who.today, now: services.clock(), checkUntil }
  const result = await takeStep(tx, services.jobs, panel.id, { kind: 'check' }, around)
  if (!result.ok) return findingsPage(request, panel, { problems: result.problems })
  return redirect(panelPath(panel), 'De deelnemers hebben bericht gekregen en kijken het na.')
}

export const findingRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/panels/:panel/findings',
    subject: thePanel,
    access: panelPolicy.host,
    async handle(request) {
      const { subject: panel } = request
      if (panel.state === 'held' || panel.state === 'checking' || panel.state === 'checked')
        return findingsPage(request, panel)
      return redirect(panelPath(panel))
    },
  }),
  subjectRoute<WithQuestion, NewValues>({
    method: 'post',
    path: '/panels/:panel/questions/:panelQuestion/findings',
    subject: theQuestion,
    access: inPanel(panelPolicy.host),
    form: newFindingForm,
    handle: add,
  }),
  subjectRoute<WithFinding, FindingValues>({
    method: 'post',
    path: '/panels/:panel/findings/:panelFinding',
    subject: theFinding,
    access: inPanel(panelPolicy.host),
    form: findingForm,
    handle: change,
  }),
  subjectRoute({
    method: 'post',
    path: '/panels/:panel/findings/:panelFinding/removal',
    subject: theFinding,
    access: inPanel(panelPolicy.host),
    handle: async ({ tx, subject: { panel, finding } }) =>
      (await removeFinding(tx, panel.id, finding.id))
        ? redirect(findingsPath(panel), 'De opbrengst is weg.')
        : redirect(findingsPath(panel), 'De deelnemers hebben dit al gekregen; het blijft staan.'),
  }),
  subjectRoute<WithFinding, ResponseValues>({
    method: 'post',
    path: '/panels/:panel/findings/:panelFinding/response',
    subject: theFinding,
    access: inPanel(panelPolicy.host),
    form: responseForm,
    handle: respond,
  }),
  subjectRoute<Panel, CheckingValues>({
    method: 'post',
    path: '/panels/:panel/checking',
    subject: thePanel,
    access: panelPolicy.host,
    form: checkingForm,
    handle: check,
  }),
]
