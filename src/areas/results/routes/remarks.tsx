import type { SubjectFinder } from '../../../platform/web/access.ts'
import { rule } from '../../../platform/web/access.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Form, type FormState, filled, type Option, refused } from '../../../platform/web/form.ts'
import { type Request, type Route, subjectRoute } from '../../../platform/web/route.ts'
import { findPublishedFrameworks, findQuestionnaire, placedItems } from '../../instruments/index.ts'
import { findOrganisationNames } from '../../partnership/index.ts'
import { type Question, questionsOf } from '../../questions/index.ts'
import { type Survey, surveyCrumbs, surveyPath, surveySubject } from '../../surveys/index.ts'
import { decideRemark, finishModeration, reopenRemark, takeOverModeration } from '../commands.ts'
import { decisionForm, itemOf, itemValue, reopeningForm } from '../moderation/forms.ts'
import { remarkPolicy, seesSchool } from '../moderation/policy.ts'
import { DecisionPage } from '../pages/remarks/DecisionPage.tsx'
import { ModerationPage } from '../pages/remarks/ModerationPage.tsx'
import { RemarksPage } from '../pages/remarks/RemarksPage.tsx'
import { countUnread, countWithheld, findRemark, findRemarks, isDeserted, type Remark } from '../queries.ts'

const remarksPath = (survey: Pick<Survey, 'id'>) => `${surveyPath(survey)}/remarks`
const remarkPath = (survey: Pick<Survey, 'id'>, { id }: Remark) => `${remarksPath(survey)}/${id}`

type WithRemark = { survey: Survey; remark: Remark }

/** `:remark` of a `:survey`, for its moderator. */
const theRemark: SubjectFinder<WithRemark> = {
  async find(tx, params, today) {
    const survey = await surveySubject.find(tx, params, today)
    const remark = survey && (await findRemark(tx, survey.id, params.remark ?? ''))
    return survey && remark && { survey, remark }
  },
  seenBy: rule('remark.moderate', (who, { survey }) => remarkPolicy.moderate.allows(who, survey)),
}

/** The open questions of a survey, each with the open answers to it. */
async function byQuestion({ tx }: Pick<Request, 'tx'>, survey: Survey, remarks: readonly Remark[]) {
  const questions = await findQuestions(tx, survey)
  return questions.filter(isOpen).map(({ id, text }) => ({
    id,
    text: text.nl,
    remarks: remarks.filter(({ questionId }) => questionId === id),
  }))
}

async function findQuestions(tx: Request['tx'], { versionId }: Survey): Promise<Question[]> {
  const version = await findQuestionnaire(tx, versionId)
  return version ? questionsOf(version.definition) : []
}

const isOpen = ({ kind }: Question) => kind === 'short' || kind === 'long'

async function list(request: Request<Survey>): Promise<Answer> {
  const { tx, who, query, subject: survey } = request
  const remarks = await findRemarks(tx, survey.id)
  const questions = await byQuestion(request, survey, remarks)
  const crumbs = surveyCrumbs(survey, 'Open antwoorden')
  if (remarkPolicy.moderate.allows(who, survey) && survey.state === 'closed' && query.get('as') !== 'reader') {
    const body = (
      <ModerationPage
        path={remarksPath(survey)}
        closure={`${surveyPath(survey)}/moderation/closure`}
        questions={questions}
      />
    )
    return page('Lees de open antwoorden', body, { crumbs })
  }
  const schools = new Map((await findOrganisationNames(tx, who.today)).map((one) => [one.id, one]))
  const deserted = remarkPolicy.takeOver.allows(who, survey) && (await isDeserted(tx, survey.id, who.today))
  const body = (
    <RemarksPage
      questions={questions.map((question) => ({
        ...question,
        remarks: question.remarks.filter(isRead).map((remark) => {
          const school = remark.schoolId === null ? undefined : schools.get(remark.schoolId)
          return { ...remark, schoolName: school && seesSchool(who, school) ? school.name : null }
        }),
      }))}
      closed={survey.state === 'closed'}
      moderatorName={survey.moderatorName}
      unread={await countUnread(tx, survey.id)}
      withheld={await countWithheld(tx, survey.id)}
      takeOver={deserted ? `${surveyPath(survey)}/moderation/takeover` : null}
    />
  )
  return page('Open antwoorden', body, { crumbs })
}

const isRead = ({ state, moderatedOn }: Remark) => state === 'shown' && moderatedOn !== null

type Shown = { form: FormState; status?: 200 | 409 | 422; moved?: boolean }

async function decisionPage(
  { tx, who }: Pick<Request, 'tx' | 'who'>,
  { survey, remark }: WithRemark,
  { form, status = 200, moved = false }: Shown,
): Promise<Answer> {
  const question = (await findQuestions(tx, survey)).find(({ id }) => id === remark.questionId)
  const school = (await findOrganisationNames(tx, who.today)).find(({ id }) => id === remark.schoolId)
  const waiting = (await findRemarks(tx, survey.id)).filter(({ state, id }) => state === 'waiting' && id !== remark.id)
  const body = (
    <DecisionPage
      list={remarksPath(survey)}
      path={remarkPath(survey, remark)}
      remark={remark}
      question={question?.text.nl ?? ''}
      schoolName={school?.name ?? null}
      items={await itemOptions(tx)}
      form={form}
      left={waiting.length}
      moved={moved}
    />
  )
  return page('Lees een open antwoord', body, {
    crumbs: [...surveyCrumbs(survey), { title: 'Open antwoorden', href: remarksPath(survey) }, { title: 'Lees' }],
    status,
  })
}

async function itemOptions(tx: Request['tx']): Promise<Option[]> {
  const frameworks = await findPublishedFrameworks(tx)
  return frameworks.flatMap(({ instrumentId, definition }) =>
    placedItems(definition).map(({ id, text, subtheme }) => ({
      value: itemValue({ instrumentId, itemId: id }),
      label: text.length > 90 ? `${text.slice(0, 88)}…` : text,
      group: subtheme.title,
    })),
  )
}

const filledFrom = (remark: Remark): FormState =>
  filled({
    text: remark.text,
    guarantee: remark.guarantee,
    item:
      remark.instrumentId === null || remark.instrumentItemId === null
        ? ''
        : itemValue({ instrumentId: remark.instrumentId, itemId: remark.instrumentItemId }),
    decision: remark.state === 'waiting' ? null : remark.state,
    because: remark.withheldBecause,
    revision: remark.revision,
  })

const isDone = (survey: Survey) =>
  redirect(remarksPath(survey), 'Met dit antwoord ben je klaar; het blijft zoals het is.')

type DecisionValues = typeof decisionForm extends Form<infer Values> ? Values : never

async function decide(request: Request<WithRemark, DecisionValues>): Promise<Answer> {
  const { tx, subject, form } = request
  const { survey, remark } = subject
  if (remark.moderatedOn !== null) return isDone(survey)
  if (!form.ok) return decisionPage(request, subject, { form: refused(form, form.errors), status: 422 })
  const { text, guarantee, item, decision, because, revision } = form.values
  if (item !== '' && !(await itemOptions(tx)).some(({ value }) => value === item))
    return decisionPage(request, subject, { form: refused(form, { item: 'Kies een item uit de lijst.' }), status: 422 })
  const decided = {
    text,
    guarantee: guarantee === '' ? null : Number(guarantee),
    item: itemOf(item),
    withheldBecause: decision === 'withheld' ? because : null,
  }
  // The same form sent twice: the second time there is nothing left to do.
  const same = revision === remark.revision - 1 && remark.state === decision && remark.text === text
  if (!same && (await decideRemark(tx, remark, decided, revision)) === 'moved') {
    const now = (await findRemark(tx, survey.id, remark.id)) ?? remark
    if (now.moderatedOn !== null) return isDone(survey)
    const typed = { ...form.typed, revision: [String(now.revision)] }
    return decisionPage(request, { survey, remark: now }, { form: { typed, errors: {} }, status: 409, moved: true })
  }
  const next = (await findRemarks(tx, survey.id)).find(({ state }) => state === 'waiting')
  return next
    ? redirect(remarkPath(survey, next), 'Bewaard. Hier is het volgende.')
    : redirect(remarksPath(survey), 'Bewaard. Je hebt alles gelezen.')
}

async function reopen({
  tx,
  subject: { survey, remark },
  form,
}: Request<WithRemark, { revision: number }>): Promise<Answer> {
  if (remark.moderatedOn !== null) return isDone(survey)
  if (!form.ok) return redirect(remarksPath(survey), 'Deze pagina was niet meer actueel; probeer het nog eens.')
  if (remark.state === 'waiting') return redirect(remarkPath(survey, remark))
  const result = await reopenRemark(tx, remark, form.values.revision)
  return result === 'done'
    ? redirect(remarkPath(survey, remark), 'Teruggedraaid: het antwoord is weer zoals het er stond.')
    : redirect(remarksPath(survey), 'Dit antwoord is ondertussen gewijzigd. Kijk eerst hoe het er nu staat.')
}

export const remarkRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/surveys/:survey/remarks',
    subject: surveySubject,
    access: remarkPolicy.read,
    handle: list,
  }),
  subjectRoute({
    method: 'get',
    path: '/surveys/:survey/remarks/:remark',
    subject: theRemark,
    access: theRemark.seenBy,
    handle: async (request) => {
      const { survey, remark } = request.subject
      if (remark.moderatedOn !== null) return isDone(survey)
      return decisionPage(request, request.subject, { form: filledFrom(remark) })
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/surveys/:survey/remarks/:remark',
    subject: theRemark,
    access: theRemark.seenBy,
    form: decisionForm,
    handle: decide,
  }),
  subjectRoute({
    method: 'post',
    path: '/surveys/:survey/remarks/:remark/reopening',
    subject: theRemark,
    access: theRemark.seenBy,
    form: reopeningForm,
    handle: reopen,
  }),
  subjectRoute({
    method: 'post',
    path: '/surveys/:survey/moderation/closure',
    subject: surveySubject,
    access: remarkPolicy.moderate,
    handle: async ({ tx, who, subject: survey }) => {
      const finished = await finishModeration(tx, survey.id, who.today)
      return redirect(
        remarksPath(survey),
        finished === 0 ? 'Er was niets om te laten zien.' : 'Klaar. Anderen kunnen het nu lezen.',
      )
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/surveys/:survey/moderation/takeover',
    subject: surveySubject,
    access: remarkPolicy.takeOver,
    handle: async ({ tx, who, subject: survey }) => {
      const taken = await takeOverModeration(tx, survey.id, who.today)
      return redirect(
        remarksPath(survey),
        taken
          ? 'Jij leest de open antwoorden nu.'
          : `${survey.moderatorName ?? 'Iemand anders'} leest de open antwoorden.`,
      )
    },
  }),
]
