import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Form, type FormState, filled, refused } from '../../../platform/web/form.ts'
import { problem } from '../../../platform/web/problems.tsx'
import { type Request, type Route, subjectRoute } from '../../../platform/web/route.ts'
import { findFramework, placedItems } from '../../instruments/index.ts'
import { addQuestions, changeQuestion, moveQuestion, removeQuestion } from '../commands.ts'
import { itemsForm, newQuestionForm, orderForm, questionForm } from '../forms.ts'
import { QuestionPage, QuestionsPage } from '../pages/QuestionsPage.tsx'
import { panelPolicy } from '../policy.ts'
import { findQuestions, type Panel, type PanelQuestion } from '../queries.ts'
import { isPrepared, mostQuestions, questionFrom } from '../rules.ts'
import { crumbsOf, type InPanel, inPanel, panelPath, thePanel, theQuestion } from '../subjects.ts'

const questionsPath = (panel: Panel) => `${panelPath(panel)}/questions`
const over = (panel: Panel) => redirect(panelPath(panel), 'Het gesprek is geweest of afgezegd; de vragen liggen vast.')
const tooMany = `In één gesprek passen hooguit ${mostQuestions} vragen. Haal er eerst een weg.`

async function questionsPage<Values>(
  { tx, subject: panel }: Request<Panel, Values>,
  shown: { items?: FormState; own?: FormState } = {},
): Promise<Answer> {
  const body = (
    <QuestionsPage
      panel={panel}
      questions={await findQuestions(tx, panel.id)}
      framework={await findFramework(tx, panel.versionId)}
      items={shown.items ?? filled()}
      own={shown.own ?? filled({ key: crypto.randomUUID() })}
    />
  )
  return page('Waarover jullie praten', body, {
    crumbs: crumbsOf(panel, 'Vragen'),
    status: shown.items || shown.own ? 422 : 200,
  })
}

const questionPage = (panel: Panel, question: PanelQuestion, form: FormState, status: 200 | 409 | 422 = 200) =>
  page('Wijzig een vraag', <QuestionPage panel={panel} question={question} form={form} />, {
    crumbs: crumbsOf(panel, 'Vraag'),
    status,
  })

type ItemsValues = typeof itemsForm extends Form<infer Values> ? Values : never
type NewValues = typeof newQuestionForm extends Form<infer Values> ? Values : never
type QuestionValues = typeof questionForm extends Form<infer Values> ? Values : never
type WithQuestion = InPanel<{ question: PanelQuestion }>

async function addItems(request: Request<Panel, ItemsValues>): Promise<Answer> {
  const { tx, subject: panel, form } = request
  if (!form.ok) return questionsPage(request, { items: refused(form, form.errors) })
  const framework = await findFramework(tx, panel.versionId)
  const chosen = framework ? placedItems(framework.definition).filter(({ id }) => form.values.items.includes(id)) : []
  if (chosen.length < form.values.items.length)
    return questionsPage(request, { items: refused(form, { items: 'Kies items uit de lijst.' }) })
  const questions = chosen.map((item) => ({
    guarantee: item.subtheme.guarantee,
    frameworkItemId: item.id,
    text: questionFrom(item),
  }))
  const added = await addQuestions(tx, panel.id, questions)
  if (added === 'over') return over(panel)
  if (added === 'too-many') return questionsPage(request, { items: refused(form, { items: tooMany }) })
  return redirect(questionsPath(panel), 'De vragen staan erbij. Zet ze in je eigen woorden.')
}

async function addOwn(request: Request<Panel, NewValues>): Promise<Answer> {
  const { tx, subject: panel, form } = request
  if (!form.ok) return questionsPage(request, { own: refused(form, form.errors) })
  const { text, guarantee, key } = form.values
  const own = { id: key, text, guarantee: Number(guarantee), frameworkItemId: null }
  const added = await addQuestions(tx, panel.id, [own])
  if (added === 'over') return over(panel)
  if (added === 'too-many') return questionsPage(request, { own: refused(form, { text: tooMany }) })
  return redirect(questionsPath(panel), 'De vraag staat erbij.')
}

async function change({ tx, subject, form }: Request<WithQuestion, QuestionValues>): Promise<Answer> {
  const { panel, question } = subject
  if (!form.ok) return questionPage(panel, question, refused(form, form.errors), 422)
  const { text, revision } = form.values
  const guarantee = Number(form.values.guarantee)
  const changed = await changeQuestion(tx, panel.id, question.id, { guarantee, text }, revision)
  const done = redirect(questionsPath(panel), 'De vraag is bewaard.')
  if (changed === 'over') return over(panel)
  if (changed === 'saved') return done
  const now = (await findQuestions(tx, panel.id)).find(({ id }) => id === question.id)
  if (!now) return problem.unknown()
  if (now.text === text && now.guarantee === guarantee) return done
  const typed = { ...form.typed, revision: [String(now.revision)] }
  const message = `Iemand anders wijzigde deze vraag ook. Er staat nu: “${now.text}”. Bewaar opnieuw als jouw tekst klopt.`
  return questionPage(panel, now, { typed, errors: { text: message } }, 409)
}

export const questionRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/panels/:panel/questions',
    subject: thePanel,
    access: panelPolicy.prepare,
    handle: async (request) => (isPrepared(request.subject.state) ? questionsPage(request) : over(request.subject)),
  }),
  subjectRoute({
    method: 'post',
    path: '/panels/:panel/questions/items',
    subject: thePanel,
    access: panelPolicy.prepare,
    form: itemsForm,
    handle: addItems,
  }),
  subjectRoute({
    method: 'post',
    path: '/panels/:panel/questions',
    subject: thePanel,
    access: panelPolicy.prepare,
    form: newQuestionForm,
    handle: addOwn,
  }),
  subjectRoute({
    method: 'get',
    path: '/panels/:panel/questions/:panelQuestion',
    subject: theQuestion,
    access: inPanel(panelPolicy.prepare),
    async handle({ subject: { panel, question } }) {
      if (!isPrepared(panel.state)) return over(panel)
      const { text, guarantee, revision } = question
      return questionPage(panel, question, filled({ text, guarantee, revision }))
    },
  }),
  subjectRoute<WithQuestion, QuestionValues>({
    method: 'post',
    path: '/panels/:panel/questions/:panelQuestion',
    subject: theQuestion,
    access: inPanel(panelPolicy.prepare),
    form: questionForm,
    handle: change,
  }),
  subjectRoute({
    method: 'post',
    path: '/panels/:panel/questions/:panelQuestion/removal',
    subject: theQuestion,
    access: inPanel(panelPolicy.prepare),
    handle: async ({ tx, subject: { panel, question } }) =>
      (await removeQuestion(tx, panel.id, question.id))
        ? redirect(questionsPath(panel), 'De vraag is weg.')
        : over(panel),
  }),
  subjectRoute({
    method: 'post',
    path: '/panels/:panel/questions/:panelQuestion/order',
    subject: theQuestion,
    access: inPanel(panelPolicy.prepare),
    form: orderForm,
    async handle({ tx, subject: { panel, question }, form }) {
      if (!form.ok) return redirect(questionsPath(panel), 'Kies omhoog of omlaag.')
      return (await moveQuestion(tx, panel.id, question.id, form.values.direction))
        ? redirect(`${questionsPath(panel)}#question-${question.id}`)
        : over(panel)
    },
  }),
]
