import { randomBytes } from 'node:crypto'
import { type Answer, type Page, page, redirect } from '../../../platform/web/answer.ts'
import type { Body, Errors, Form } from '../../../platform/web/form.ts'
import { type FromAnybody, type PassRequest, passRoute, type Route } from '../../../platform/web/route.ts'
import {
  answersThatCount,
  parseAnswers,
  type QuestionnaireDefinition,
  questionsOf,
  say,
  typedAnswers,
} from '../../questions/index.ts'
import { chooseLanguage, keepDraft, sendIn } from '../commands.ts'
import { languageForm, receiptPattern, submissionForm } from '../forms.ts'
import { askedIn, type Journey, journeyOf, missingIn, seenSections, stepAt, withPage } from '../journey.ts'
import { CheckPage, ClosedPage, SectionPage, StartPage, UsedLink } from '../pages/AnswerPages.tsx'
import { answerWords } from '../pages/answerWords.ts'
import { findPaper, findQuestionnaire, type Paper } from '../queries.ts'
import { surveyKey } from '../sealing.ts'

/** A paper with the questionnaire that it is of. */
type Held = { paper: Paper; definition: QuestionnaireDefinition }

/** Where the pages of a paper stand. The secret in it is kept nowhere else by its bearer. */
const pathOf = ({ params }: Pick<FromAnybody, 'params'>) => `/answer/${params.pass ?? ''}`

const light = (
  title: string,
  body: Page['body'],
  { language }: Pick<Paper, 'language'>,
  status: Page['status'] = 200,
) => page(title, body, { shape: 'light', language, status })

/** Without a pass: sent in already, or never given. Whoever sends in twice is shown that it arrived. */
async function usedLink(_: FromAnybody, { texts }: Body): Promise<Answer> {
  const [receipt = ''] = texts.receipt ?? []
  const [code = ''] = texts.code ?? []
  if (receiptPattern.test(receipt) && /^[A-Z0-9]{4,12}$/.test(code)) return redirect(receiptPath(code, receipt))
  return page('Deze link werkt niet meer', <UsedLink />, { shape: 'light', status: 404 })
}

export const receiptPath = (code: string, receipt: string) => `/survey/${code}/receipt/${receipt}`

function answerRoute<Values = undefined>(described: {
  method: 'get' | 'post'
  path: string
  form?: Form<Values>
  handle: (request: PassRequest<Held, Values>, journey: Journey) => Promise<Answer>
}): Route {
  const { method, handle } = described
  return passRoute<Held, Values>({
    ...described,
    path: `/answer/:pass${described.path}`,
    kind: 'survey',
    carriedBy: 'path',
    quiet: true,
    without: usedLink,
    // Two devices that save at once wait for each other: what one saved, the other keeps.
    async find(tx, { subjectId }) {
      const paper = await findPaper(tx, subjectId, method === 'post')
      return paper && { paper, definition: await findQuestionnaire(tx, paper.survey.versionId) }
    },
    async handle(request) {
      const { paper, definition } = request.subject
      if (paper.survey.state !== 'open') return closed(paper)
      return handle(request, journeyOf(paper, definition, request.services.config.secret))
    },
  })
}

function closed(paper: Paper): Answer {
  const { language } = paper
  return light(answerWords(language).closed, <ClosedPage language={language} />, paper, 409)
}

async function start(request: PassRequest<Held>, journey: Journey): Promise<Answer> {
  const { paper, definition } = request.subject
  const body = (
    <StartPage
      paper={paper}
      journey={journey}
      path={pathOf(request)}
      inEnglish={questionsOf(definition).every(({ text }) => text.en !== undefined)}
      chosen={request.query.get('q')}
    />
  )
  return light(paper.survey.title, body, paper)
}

type Typing = { typed: Body['texts']; errors: Errors }

function sectionPage(request: PassRequest<Held>, journey: Journey, typing?: Typing): Answer {
  const { paper } = request.subject
  const step = stepAt(journey, request.params.section ?? '')
  if (!step) return redirect(pathOf(request))
  const typed = typing?.typed ?? typedAnswers(step.section.questions, journey.answers)
  const body = (
    <SectionPage
      paper={paper}
      journey={journey}
      path={pathOf(request)}
      step={step}
      typed={typed}
      errors={typing?.errors ?? {}}
    />
  )
  return light(say(step.section.title, paper.language), body, paper, typing ? 422 : 200)
}

/** Keeps what was answered to one section, and goes on: to what it brought up there, or to the next. */
async function saveSection(request: PassRequest<Held>, journey: Journey): Promise<Answer> {
  const { tx, subject, services, form } = request
  const { paper } = subject
  const path = pathOf(request)
  const step = stepAt(journey, request.params.section ?? '')
  if (!step) return redirect(path)
  const { section } = step
  const [go] = form.typed.go ?? []
  const before = answersThatCount(journey.questions, journey.answers)
  const { answers, errors } = parseAnswers(section.questions, form.typed, paper.language, before)
  const shown = askedIn(journey, section)
  const after = withPage(journey, shown, answers)
  if (Object.keys(errors).length > 0 && go !== 'back') return sectionPage(request, after, { typed: form.typed, errors })
  await keepDraft(tx, paper, surveyKey(services.config.secret, paper.survey.id), after.answers)
  if (go === 'back') return redirect(step.before ? `${path}/sections/${step.before.id}` : path)
  const added = askedIn(after, section).find((question) => !shown.includes(question))
  if (added) return redirect(`${path}/sections/${section.id}#q-${added.id}`, answerWords(paper.language).added)
  const next = stepAt(after, section.id)?.after ?? seenSections(after).find(({ id }) => isAfter(after, id, section.id))
  return redirect(next ? `${path}/sections/${next.id}` : `${path}/check`)
}

/** Whether a section comes after another in the questionnaire. */
function isAfter({ sections }: Journey, one: string, other: string): boolean {
  const place = (wanted: string) => sections.findIndex(({ id }) => id === wanted)
  return place(one) > place(other)
}

function checkPage(
  request: Pick<PassRequest<Held>, 'subject' | 'params'>,
  journey: Journey,
  sent?: { receipt: string; quotable: boolean },
): Answer {
  const { paper } = request.subject
  const body = (
    <CheckPage
      paper={paper}
      journey={journey}
      path={pathOf(request)}
      receipt={sent?.receipt ?? randomBytes(32).toString('base64url')}
      quotable={sent?.quotable ?? false}
      missing={sent ? missingIn(journey) : []}
    />
  )
  return light(answerWords(paper.language).check, body, paper, sent ? 422 : 200)
}

type SubmissionValues = typeof submissionForm extends Form<infer Values> ? Values : never

async function submit(request: PassRequest<Held, SubmissionValues>, journey: Journey): Promise<Answer> {
  const { tx, subject, services, form } = request
  const { paper } = subject
  const { survey } = paper
  // Without a receipt there is no way back: the page is shown again, with one.
  if (!form.ok) return redirect(`${pathOf(request)}/check`)
  if (missingIn(journey).length > 0) return checkPage(request, journey, form.values)
  const answers = answersThatCount(journey.questions, journey.answers)
  if (Object.keys(answers).length === 0) return redirect(`${pathOf(request)}/check`)
  const key = surveyKey(services.config.secret, survey.id)
  const sent = await sendIn(tx, paper, key, { answers, ...form.values })
  return sent === 'closed' ? closed(paper) : redirect(receiptPath(survey.code, form.values.receipt))
}

type LanguageValues = typeof languageForm extends Form<infer Values> ? Values : never

const sectionPath = '/sections/:section{[a-z0-9-]+}'

/** Answering with a personal link. None of these leaves a line in the log. */
export const answerRoutes: Route[] = [
  answerRoute({ method: 'get', path: '', handle: start }),
  answerRoute<LanguageValues>({
    method: 'post',
    path: '/language',
    form: languageForm,
    async handle(request) {
      const { tx, subject, form } = request
      if (form.ok) await chooseLanguage(tx, subject.paper, form.values.language)
      return redirect(pathOf(request))
    },
  }),
  answerRoute({
    method: 'get',
    path: sectionPath,
    handle: async (request, journey) => sectionPage(request, journey),
  }),
  answerRoute({ method: 'post', path: sectionPath, handle: saveSection }),
  answerRoute({ method: 'get', path: '/check', handle: async (request, journey) => checkPage(request, journey) }),
  answerRoute<SubmissionValues>({ method: 'post', path: '/submission', form: submissionForm, handle: submit }),
]
