import type { Tx } from '../../../platform/database/scope.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Form, type FormState, filled, type Submission } from '../../../platform/web/form.ts'
import { problem } from '../../../platform/web/problems.tsx'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { longDay } from '../../../ui/words.ts'
import { evaluateGoal } from '../commands.ts'
import { halfYearForm, yearForm } from '../forms.ts'
import { EvaluationPage } from '../pages/Evaluation.tsx'
import { yearPolicy } from '../progressPolicy.ts'
import { findEvaluations } from '../queries.ts'
import { type Evaluation, evaluateFrom, isMoment, type Moment, mayEvaluate, momentNames } from '../rules.ts'
import { type GoalInPlan, planCrumbs, theGoal } from '../subjects.ts'

type Asking = { tx: Tx; who: Who; subject: GoalInPlan }

/** Parses what came in with the form of its moment: which one that is stands in the path. */
type Sent = { halfYear: Submission<FormValues<typeof halfYearForm>>; year: Submission<FormValues<typeof yearForm>> }
type FormValues<F> = F extends Form<infer Values> ? Values : never

const bothForms: Form<Sent> = {
  fields: yearForm.fields,
  parse(body) {
    const values = { halfYear: halfYearForm.parse(body), year: yearForm.parse(body) }
    return { ok: true, values, typed: body.texts, files: body.files }
  },
}

async function evaluationPage(
  { tx, who, subject }: Asking,
  moment: Moment,
  again?: FormState & { status: 409 | 422 },
): Promise<Answer> {
  const said = (await findEvaluations(tx, subject.id)).get(subject.goal.id) ?? []
  const now = said.find((one) => one.moment === moment)
  const revision = String(now?.revision ?? 0)
  const form = again
    ? { typed: { ...again.typed, revision: [revision] }, errors: again.errors }
    : filled(now ? { ...now } : { revision: 0 })
  const notYet = mayEvaluate(subject.schoolYear, moment, who.today)
    ? null
    : `Hier schrijven jullie vanaf ${longDay(evaluateFrom(subject.schoolYear, moment))} op hoe het staat met dit doel.`
  const body = (
    <EvaluationPage
      subject={subject}
      moment={moment}
      others={said.filter((one) => one.moment !== moment)}
      form={form}
      notYet={notYet}
    />
  )
  return page(momentNames[moment], body, {
    status: again?.status ?? 200,
    crumbs: planCrumbs(
      subject,
      { title: 'Het jaar', href: `/plans/${subject.id}/year` },
      { title: momentNames[moment] },
    ),
  })
}

const writtenMeanwhile =
  'Iemand anders schreef net ook iets op bij dit doel. Jouw woorden staan er nog; bewaar je opnieuw, dan gelden die.'

async function evaluate(request: Asking & { form: Submission<Sent> }, moment: Moment): Promise<Answer> {
  const { tx, who, subject, form } = request
  const page = `/plans/${subject.id}/goals/${subject.goal.id}/evaluation/${moment}`
  if (!mayEvaluate(subject.schoolYear, moment, who.today)) return redirect(page)
  if (!form.ok) return problem.unknown()
  const sent = moment === 'half-year' ? form.values.halfYear : form.values.year
  if (!sent.ok) return evaluationPage(request, moment, { typed: sent.typed, errors: sent.errors, status: 422 })
  const { revision, ...said } = sent.values
  const evaluation: Evaluation = { seenWhere: '', seenByWhom: '', ...said, moment }
  const result = await evaluateGoal(tx, subject.goal.id, evaluation, { revision, today: who.today })
  if (result === 'lost')
    return evaluationPage(request, moment, { typed: sent.typed, errors: { judgement: writtenMeanwhile }, status: 409 })
  return redirect(`/plans/${subject.id}/year#goal-${subject.goal.id}`, 'Vastgelegd.')
}

export const evaluationRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/plans/:plan/goals/:goal/evaluation/:moment{half-year|year}',
    subject: theGoal,
    access: yearPolicy.evaluate,
    async handle(request) {
      const { moment = '' } = request.params
      return isMoment(moment) ? evaluationPage(request, moment) : problem.unknown()
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/plans/:plan/goals/:goal/evaluation/:moment{half-year|year}',
    subject: theGoal,
    access: yearPolicy.evaluate,
    form: bothForms,
    async handle(request) {
      const { moment = '' } = request.params
      return isMoment(moment) ? evaluate(request, moment) : problem.unknown()
    },
  }),
]
