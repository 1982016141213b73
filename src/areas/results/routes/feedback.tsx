import type { Tx } from '../../../platform/database/scope.ts'
import type { SubjectFinder } from '../../../platform/web/access.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { findQuestionnaire } from '../../instruments/index.ts'
import { questionsOf } from '../../questions/index.ts'
import { findSurvey, type Survey, surveyCrumbs, surveyPath, surveyPolicy, surveySubject } from '../../surveys/index.ts'
import type { TrailSource } from '../../trail/index.ts'
import { addFeedback, changeFeedback, feedBack, removeFeedback } from '../commands/feedback.ts'
import { addFeedbackForm, changeFeedbackForm, feedbackMost } from '../forms/feedback.ts'
import { findSince } from '../fromTrail.ts'
import { FeedbackChange, FeedbackEdit, FeedbackRead } from '../pages/FeedbackPages.tsx'
import { type Feedback, findFeedback, findTaggedItems } from '../queries/feedback.ts'

const title = 'Wat er met de antwoorden gebeurt'
const pathOf = (survey: Survey) => `${surveyPath(survey)}/feedback`
/** How much of what was agreed is offered: the newest. */
const mostOffered = 20
const notYet = 'Dit kan zodra de enquête gesloten en geteld is.'

/** `:feedback` of `:survey` in a path. */
type Line = { survey: Survey; line: Feedback }
const theLine: SubjectFinder<Line> = {
  async find(tx, params) {
    const survey = await findSurvey(tx, params.survey ?? '')
    const line = survey && (await findFeedback(tx, survey.id)).find(({ id }) => id === params.feedback)
    return survey && line && { survey, line }
  },
  seenBy: { name: surveyPolicy.organise.name, allows: (who, { survey }) => surveyPolicy.organise.allows(who, survey) },
}

/** The items that the survey asks about, and those that its open answers were tagged with. */
async function itemsOf(tx: Tx, survey: Survey) {
  const questionnaire = await findQuestionnaire(tx, survey.versionId)
  const asked = questionnaire ? questionsOf(questionnaire.definition).flatMap(({ about }) => about) : []
  return [...asked, ...(await findTaggedItems(tx, survey.id))]
}

/**
 * What goes back to whoever answered.
 * @param sources what areas know of an item: what came of it since
 */
export function feedbackRoutes(sources: readonly TrailSource[]): Route[] {
  async function editPage(tx: Tx, who: Who, survey: Survey, form: FormState, status: 200 | 422 = 200): Promise<Answer> {
    const from = survey.closedOn ?? survey.closesOn
    const since = await findSince(sources, tx, who, await itemsOf(tx, survey), { from, until: who.today })
    const body = (
      <FeedbackEdit
        path={pathOf(survey)}
        lines={await findFeedback(tx, survey.id)}
        since={since.slice(0, mostOffered)}
        form={form}
        fedBackOn={survey.fedBackOn}
      />
    )
    return page(title, body, { crumbs: surveyCrumbs(survey, title), status })
  }

  return [
    subjectRoute({
      method: 'get',
      path: '/surveys/:survey/feedback',
      subject: surveySubject,
      access: surveyPolicy.see,
      async handle({ tx, who, subject: survey, query }) {
        if (survey.state === 'closed' && surveyPolicy.organise.allows(who, survey)) {
          const taken = (name: string) => (query.get(name) ?? '').slice(0, feedbackMost)
          return editPage(
            tx,
            who,
            survey,
            filled({ youSaid: taken('said'), weDo: taken('do'), key: crypto.randomUUID() }),
          )
        }
        const lines = survey.fedBackOn === null ? [] : await findFeedback(tx, survey.id)
        return page(title, <FeedbackRead lines={lines} fedBackOn={survey.fedBackOn} />, {
          crumbs: surveyCrumbs(survey, title),
        })
      },
    }),
    subjectRoute({
      method: 'post',
      path: '/surveys/:survey/feedback',
      subject: surveySubject,
      access: surveyPolicy.organise,
      form: addFeedbackForm,
      async handle({ tx, who, subject: survey, form }) {
        if (survey.state !== 'closed') return redirect(surveyPath(survey), notYet)
        if (!form.ok) return editPage(tx, who, survey, refused(form, form.errors), 422)
        await addFeedback(tx, survey.id, form.values)
        return redirect(pathOf(survey), 'Het staat erbij.')
      },
    }),
    subjectRoute({
      method: 'post',
      path: '/surveys/:survey/feedback/publication',
      subject: surveySubject,
      access: surveyPolicy.organise,
      async handle({ tx, who, subject: survey, services }) {
        const lines = await findFeedback(tx, survey.id)
        if (survey.state !== 'closed' || lines.length === 0)
          return redirect(pathOf(survey), 'Schrijf eerst op wat jullie hoorden en wat jullie doen.')
        const reached = await feedBack(tx, services.jobs, survey, lines, who.today)
        return redirect(
          pathOf(survey),
          reached === null ? 'Dit was al teruggegeven.' : 'Iedereen die antwoordde krijgt het per e-mail.',
        )
      },
    }),
    subjectRoute({
      method: 'get',
      path: '/surveys/:survey/feedback/:feedback',
      subject: theLine,
      access: theLine.seenBy,
      handle: async ({ subject: { survey, line } }) => changePage(survey, line, filled(line)),
    }),
    subjectRoute({
      method: 'post',
      path: '/surveys/:survey/feedback/:feedback',
      subject: theLine,
      access: theLine.seenBy,
      form: changeFeedbackForm,
      async handle({ tx, subject: { survey, line }, form }) {
        if (!form.ok) return changePage(survey, line, refused(form, form.errors), 422)
        if (await changeFeedback(tx, line, form.values)) return redirect(pathOf(survey), 'Bewaard.')
        const again = { ...form.typed, revision: [String(line.revision)] }
        const errors = { youSaid: `Iemand wijzigde dit intussen in: “${line.youSaid}”. Kijk of jouw tekst nog past.` }
        return changePage(survey, line, { typed: again, errors }, 409)
      },
    }),
    subjectRoute({
      method: 'post',
      path: '/surveys/:survey/feedback/:feedback/removal',
      subject: theLine,
      access: theLine.seenBy,
      async handle({ tx, subject: { survey, line } }) {
        await removeFeedback(tx, line)
        return redirect(pathOf(survey), 'Het is weg.')
      },
    }),
  ]
}

function changePage(survey: Survey, { id }: Feedback, form: FormState, status: 200 | 409 | 422 = 200): Answer {
  return page('Wijzig wat je teruggeeft', <FeedbackChange path={`${pathOf(survey)}/${id}`} form={form} />, {
    crumbs: [...surveyCrumbs(survey, title)],
    status,
  })
}
