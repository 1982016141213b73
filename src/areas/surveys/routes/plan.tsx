import type { Tx } from '../../../platform/database/scope.ts'
import { isUuid } from '../../../platform/uuid.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Errors, type Form, type FormState, filled, refused } from '../../../platform/web/form.ts'
import { problem } from '../../../platform/web/problems.tsx'
import { type Request, type Route, route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { findOccurrence } from '../../cycle/index.ts'
import { findPublishedQuestionnaires } from '../../instruments/index.ts'
import { daysAfter, findColleagues, findSchoolsTakingPart } from '../../partnership/index.ts'
import { blocksOf } from '../../questions/index.ts'
import { changePlan, planSurvey, type SurveyPlan, takeStep } from '../commands.ts'
import { cancellationForm, planForm, preparationForm } from '../forms.ts'
import { CancellationPage, NoQuestionnaire, type PlanChoices, PlanPage, PreparationPage } from '../pages/PlanPage.tsx'
import { surveyPolicy } from '../policy.ts'
import { findSurvey, type Survey } from '../queries.ts'
import { surveyCrumbs, surveyPath, surveySubject } from '../subjects.ts'

async function findChoices(tx: Tx, who: Who): Promise<PlanChoices> {
  return {
    questionnaires: await findPublishedQuestionnaires(tx),
    schools: await findSchoolsTakingPart(tx, who.today),
    moderators: await findColleagues(tx, who.today),
  }
}

/** Besides the newest versions and the people of today: what a survey was planned with. */
function withOwn(choices: PlanChoices, { moderatorId, moderatorName, schools }: Survey): PlanChoices {
  const { moderators } = choices
  const known = moderatorId === null || moderators.some(({ personId }) => personId === moderatorId)
  return {
    ...choices,
    moderators: known
      ? moderators
      : [...moderators, { personId: moderatorId, name: moderatorName ?? '', roleName: 'nu' }],
    schools: [...choices.schools, ...schools.filter(({ id }) => !choices.schools.some((one) => one.id === id))],
  }
}

const crumbs = [{ title: 'Enquêtes', href: '/surveys' }, { title: 'Plan een enquête' }]

function planPage(choices: PlanChoices, form: FormState, status: 200 | 422 = 200): Answer {
  const body = choices.questionnaires.length === 0 ? <NoQuestionnaire /> : <PlanPage choices={choices} form={form} />
  return page('Plan een enquête', body, { crumbs, status })
}

/** How long a survey is usually open, and how long before it opens it is planned, in days. */
const usual = { open: 21, ahead: 14 }

async function begin(tx: Tx, who: Who, query: URLSearchParams, choices: PlanChoices): Promise<FormState> {
  const occurrenceId = query.get('occurrence') ?? ''
  const occurrence = isUuid(occurrenceId) ? await findOccurrence(tx, occurrenceId, who.today) : undefined
  const asked = occurrence?.activity === 'survey' ? occurrence : undefined
  const soon = daysAfter(who.today, usual.ahead)
  const opensOn = asked && asked.opensOn > soon ? asked.opensOn : soon
  const [questionnaire] = choices.questionnaires
  return filled({
    version: questionnaire?.versionId,
    kind: asked ? 'yearly' : 'other',
    moment: '',
    title: asked?.title ?? questionnaire?.definition.title.nl,
    opensOn,
    closesOn: daysAfter(opensOn, usual.open),
    minutes: 8,
    blocks: questionnaire && blocksOf(questionnaire.definition).length > 2 ? '2' : 'all',
    floor: 5,
    moderator: who.personId,
    remind: '7 14',
    occurrence: asked?.state === 'open' ? occurrenceId : null,
    key: crypto.randomUUID(),
  })
}

type PreparationValues = typeof preparationForm extends Form<infer Values> ? Values : never
type PlanValues = typeof planForm extends Form<infer Values> ? Values : never
type Planned = Omit<PreparationValues, 'revision'>

function problemsOf(values: Planned, choices: PlanChoices, today: string): Errors {
  const { questionnaires, moderators, schools } = choices
  const errors: Record<string, string> = {}
  const questionnaire = questionnaires.find(({ versionId }) => versionId === values.version)
  if (!questionnaire) errors.version = 'Deze vragenlijst geldt niet meer. Kies een andere.'
  if (values.opensOn < today) errors.opensOn = 'Deze dag is al voorbij. Kies een dag die nog komt.'
  if (!moderators.some(({ personId }) => personId === values.moderator)) errors.moderator = 'Kies iemand uit de lijst.'
  if (!values.schools.every((id) => schools.some((school) => school.id === id))) errors.schools = 'Kies uit de lijst.'
  if (questionnaire && values.blocks !== 'all' && Number(values.blocks) > blocksOf(questionnaire.definition).length)
    errors.blocks = 'Zoveel blokken heeft deze vragenlijst niet. Kies er minder, of de hele lijst.'
  return errors
}

const planOf = (values: Planned): SurveyPlan => ({
  kind: values.kind,
  title: values.title,
  purpose: values.purpose,
  moment: values.kind === 'pulse' && values.moment !== '' ? values.moment : null,
  versionId: values.version,
  opensOn: values.opensOn,
  closesOn: values.closesOn,
  smallestGroup: values.floor,
  blocksEach: values.blocks === 'all' ? null : Number(values.blocks),
  minutes: values.minutes,
  studyYears: values.years.map(Number),
  remindAfter: values.remind === '' ? [] : values.remind.split(' ').map(Number),
  moderatorId: values.moderator,
  schoolIds: values.schools,
})

async function plan({ tx, who, form }: Request<undefined, PlanValues>): Promise<Answer> {
  const choices = await findChoices(tx, who)
  if (!form.ok) return planPage(choices, refused(form, form.errors), 422)
  const errors = problemsOf(form.values, choices, who.today)
  if (Object.keys(errors).length > 0) return planPage(choices, refused(form, errors), 422)
  const { key, occurrence } = form.values
  await planSurvey(tx, key, planOf(form.values), { occurrenceId: occurrence, today: who.today })
  return redirect(`/surveys/${key}`, 'De enquête is gepland. Kijk hier vooraf wie je bereikt.')
}

const fixed = (survey: Survey) => redirect(surveyPath(survey), 'De enquête is al open of afgezegd; dit ligt vast.')

const preparationPage = (survey: Survey, choices: PlanChoices, form: FormState, status: 200 | 409 | 422 = 200) =>
  page('Wijzig de enquête', <PreparationPage survey={survey} choices={choices} form={form} />, {
    crumbs: surveyCrumbs(survey, 'Wijzig'),
    status,
  })

async function prepare({ tx, who, subject: survey, form }: Request<Survey, PreparationValues>): Promise<Answer> {
  if (survey.state !== 'planned') return fixed(survey)
  const choices = withOwn(await findChoices(tx, who), survey)
  if (!form.ok) return preparationPage(survey, choices, refused(form, form.errors), 422)
  const errors = problemsOf(form.values, choices, who.today)
  if (Object.keys(errors).length > 0) return preparationPage(survey, choices, refused(form, errors), 422)
  const { revision, ...values } = form.values
  if ((await changePlan(tx, survey, planOf(values), revision, who.today)) === 'saved')
    return redirect(surveyPath(survey), 'Bewaard.')
  const now = await findSurvey(tx, survey.id)
  if (!now) return problem.unknown()
  if (now.state !== 'planned') return fixed(now)
  const typed = { ...form.typed, revision: [String(now.revision)] }
  const message = 'Iemand anders wijzigde dit ook. Kijk wat er nu staat, en bewaar opnieuw als jouw versie klopt.'
  return preparationPage(now, choices, { typed, errors: { title: message } }, 409)
}

const filledWith = (survey: Survey): FormState =>
  filled({
    version: survey.versionId,
    kind: survey.kind,
    moment: survey.moment ?? '',
    title: survey.title,
    purpose: survey.purpose,
    opensOn: survey.opensOn,
    closesOn: survey.closesOn,
    minutes: survey.minutes,
    blocks: survey.blocksEach === null ? 'all' : survey.blocksEach,
    floor: survey.smallestGroup,
    moderator: survey.moderatorId,
    remind: survey.remindAfter.join(' '),
    years: survey.studyYears.map(String),
    schools: survey.schools.map(({ id }) => id),
    revision: survey.revision,
  })

const cancellationPage = (survey: Survey, form: FormState, status: 200 | 422 = 200) =>
  page('Zeg de enquête af', <CancellationPage survey={survey} form={form} />, {
    crumbs: surveyCrumbs(survey, 'Zeg af'),
    status,
  })

type CancelValues = typeof cancellationForm extends Form<infer Values> ? Values : never

export const planRoutes: Route[] = [
  route({
    method: 'get',
    path: '/surveys/new',
    access: surveyPolicy.plan,
    async handle({ tx, who, query }) {
      const choices = await findChoices(tx, who)
      return planPage(choices, await begin(tx, who, query, choices))
    },
  }),
  route({ method: 'post', path: '/surveys', access: surveyPolicy.plan, form: planForm, handle: plan }),
  subjectRoute({
    method: 'get',
    path: '/surveys/:survey/preparation',
    subject: surveySubject,
    access: surveyPolicy.organise,
    async handle({ tx, who, subject: survey }) {
      if (survey.state !== 'planned') return fixed(survey)
      return preparationPage(survey, withOwn(await findChoices(tx, who), survey), filledWith(survey))
    },
  }),
  subjectRoute<Survey, PreparationValues>({
    method: 'post',
    path: '/surveys/:survey/preparation',
    subject: surveySubject,
    access: surveyPolicy.organise,
    form: preparationForm,
    handle: prepare,
  }),
  subjectRoute({
    method: 'get',
    path: '/surveys/:survey/cancellation',
    subject: surveySubject,
    access: surveyPolicy.organise,
    handle: async ({ subject: survey }) => cancellationPage(survey, filled()),
  }),
  subjectRoute<Survey, CancelValues>({
    method: 'post',
    path: '/surveys/:survey/cancellation',
    subject: surveySubject,
    access: surveyPolicy.organise,
    form: cancellationForm,
    async handle({ tx, who, services, subject: survey, form }) {
      if (!form.ok) return cancellationPage(survey, refused(form, form.errors), 422)
      const { because } = form.values
      if (survey.state === 'cancelled' && survey.cancelledBecause === because) return redirect(surveyPath(survey))
      const post = { jobs: services.jobs, origin: services.config.origin }
      const result = await takeStep(tx, survey.id, { kind: 'cancel', because }, { today: who.today, post })
      if (!result.ok) return cancellationPage(survey, refused(form, { because: result.problems.join(' ') }), 422)
      return redirect(surveyPath(survey), 'De enquête is afgezegd.')
    },
  }),
]
