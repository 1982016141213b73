import type { Tx } from '../../../platform/database/scope.ts'
import { askForDocument, documentForm } from '../../../platform/reports/documentTask.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Errors, type FormState, filled, refused } from '../../../platform/web/form.ts'
import { problem } from '../../../platform/web/problems.tsx'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { decimal } from '../../../ui/charts/index.ts'
import { inSentence } from '../../../ui/words.ts'
import { dialoguePolicy, mostItems, tooManyItems } from '../../dialogues/index.ts'
import { type FrameworkVersion, findPublishedFrameworks, placedItems } from '../../instruments/index.ts'
import { findMeeting, findOwnMeetings, type Meeting } from '../../meetings/index.ts'
import { daysAfter } from '../../partnership/index.ts'
import { questionsOf } from '../../questions/index.ts'
import type { Survey } from '../../surveys/index.ts'
import { setAmbition } from '../commands.ts'
import type { Reading } from '../findReading.ts'
import { groupQuery, hasReport } from '../groupsInSight.ts'
import { AmbitionPage } from '../pages/AmbitionPage.tsx'
import { ConversationPage, type Topic } from '../pages/ConversationPage.tsx'
import { ItemsPage } from '../pages/ItemsPage.tsx'
import { resultsPath } from '../paths.ts'
import { byGuarantee, byItem } from '../perItem.ts'
import { aimField, ambitionForm } from '../readingForms.ts'
import { readingPolicy } from '../readingPolicy.ts'
import { resultsReportKind } from '../reportDocument.ts'
import { resultsCrumbs, theResults } from '../subjects.ts'
import { sectionReadings } from '../view.ts'
import { readingFor } from './reading.tsx'

/** How many days ahead a meeting may be to prepare a conversation for. */
const daysAhead = 200

/** The meetings to come that this person prepares. */
async function findMeetingsToPrepare(tx: Tx, who: Who): Promise<Meeting[]> {
  const own = await findOwnMeetings(tx, who.today, daysAfter(who.today, daysAhead))
  const coming = own.filter(({ state, day }) => (state === 'planned' || state === 'convened') && day >= who.today)
  const found: Meeting[] = []
  for (const { id } of coming) {
    const meeting = await findMeeting(tx, id, who.today)
    if (meeting && dialoguePolicy.prepare.allows(who, meeting)) found.push(meeting)
  }
  return found
}

/** What can be talked about: the questions that are about items of the framework that a conversation is held with. */
function topicsOf({ questionnaire }: Reading, framework: FrameworkVersion | undefined): Topic[] {
  if (!framework) return []
  const known = new Set(placedItems(framework.definition).map(({ id }) => id))
  return questionsOf(questionnaire).flatMap((question) => {
    const items = question.about.filter((one) => one.instrumentId === framework.instrumentId && known.has(one.itemId))
    return items.length > 0 ? [{ question, items: items.map(({ itemId }) => itemId) }] : []
  })
}

/** The framework that most questions are about. */
function frameworkFor(reading: Reading, frameworks: readonly FrameworkVersion[]): FrameworkVersion | undefined {
  return frameworks.toSorted((a, b) => topicsOf(reading, b).length - topicsOf(reading, a).length)[0]
}

type Choices = { reading: Reading; framework: FrameworkVersion | undefined; topics: Topic[]; meetings: Meeting[] }

async function findChoices(tx: Tx, who: Who, reading: Reading): Promise<Choices> {
  const framework = frameworkFor(reading, await findPublishedFrameworks(tx))
  return { reading, framework, topics: topicsOf(reading, framework), meetings: await findMeetingsToPrepare(tx, who) }
}

/** The items that somebody wants to talk about, and when; or what is wrong with that. */
function chosenTopics({ topics, meetings }: Choices, { typed }: FormState) {
  const about = topics.filter(({ question }) => typed.questions?.includes(question.id))
  const items = [...new Set(about.flatMap((topic) => topic.items))]
  const meeting = meetings.find(({ id }) => id === typed.meeting?.[0])
  if (meeting && items.length > 0 && items.length <= mostItems) return { items, meeting }
  const errors: Errors = {
    ...(items.length === 0 ? { questions: 'Kies minstens één vraag om over te praten.' } : {}),
    ...(items.length > mostItems ? { questions: tooManyItems } : {}),
    ...(meeting ? {} : { meeting: 'Kies een bijeenkomst die nog komt en die jij voorbereidt.' }),
  }
  return { errors }
}

/** Where the conversation is prepared, with the items ticked. */
function preparationPath(
  { framework }: Choices,
  { items, meeting }: { items: readonly string[]; meeting: Meeting },
  survey: Survey,
): string {
  const prepared = new URLSearchParams({
    framework: framework?.instrumentId ?? '',
    goal: `Wat zeggen de antwoorden op ‘${survey.title}’ ons, en wat doen we ermee?`,
  })
  for (const item of items) prepared.append('items', item)
  return `/meetings/${meeting.id}/dialogues/new?${prepared}`
}

function conversationPage({ reading, topics, meetings }: Choices, form: FormState, status: 200 | 422 = 200): Answer {
  const body = <ConversationPage reading={reading} topics={topics} meetings={meetings} form={form} />
  const crumbs = resultsCrumbs(reading.survey, 'Kies vragen voor een gesprek')
  return page('Kies vragen voor een gesprek', body, { status, crumbs })
}

function ambitionPage(reading: Reading, form: FormState, status: 200 | 422 = 200): Answer {
  const crumbs = resultsCrumbs(reading.survey, 'Ambitie')
  return page('Onze ambitie', <AmbitionPage reading={reading} form={form} />, { status, crumbs })
}

export const leadingRoutes: Route[] = [
  subjectRoute({
    method: 'post',
    path: '/surveys/:survey/results/report',
    subject: theResults,
    access: readingPolicy.see,
    form: documentForm,
    async handle(request) {
      const { subject: survey } = request
      const reading = await readingFor(request, survey)
      const group = reading?.group
      if (!group || !hasReport(group)) return problem.unknown()
      return askForDocument(request, {
        kind: resultsReportKind,
        title: `Verslag van ${survey.title}: ${inSentence(group.name)}`,
        subject: survey.id,
        part: group.kind === 'school' ? group.key : null,
        page: `${resultsPath(survey)}${groupQuery(group)}`,
      })
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/surveys/:survey/results/items',
    subject: theResults,
    access: readingPolicy.see,
    async handle(request) {
      const reading = await readingFor(request, request.subject)
      if (!reading) return problem.unknown()
      const items = byItem(reading, await findPublishedFrameworks(request.tx))
      const body = <ItemsPage reading={reading} guarantees={byGuarantee(reading)} items={items} />
      return page('Resultaten per waarborg en item', body, {
        crumbs: resultsCrumbs(request.subject, 'Per waarborg en item'),
      })
    },
  }),
  // Choosing changes nothing yet: it leads to the page where the conversation is prepared.
  subjectRoute({
    method: 'get',
    path: '/surveys/:survey/results/conversation',
    subject: theResults,
    access: readingPolicy.prepareConversation,
    async handle(request) {
      const { tx, who, subject, query } = request
      const reading = await readingFor(request, subject)
      if (!reading) return problem.unknown()
      const choices = await findChoices(tx, who, reading)
      const form = filled({ questions: query.getAll('questions'), meeting: query.get('meeting') })
      if (!query.has('meeting')) return conversationPage(choices, form)
      const chosen = chosenTopics(choices, form)
      return 'errors' in chosen
        ? conversationPage(choices, refused(form, chosen.errors), 422)
        : redirect(preparationPath(choices, chosen, subject))
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/surveys/:survey/results/ambition',
    subject: theResults,
    access: readingPolicy.see,
    async handle(request) {
      const reading = await readingFor(request, request.subject)
      if (!reading || !readingPolicy.setAmbition.allows(request.who, reading.group)) return problem.unknown()
      const known = sectionReadings(reading).lines.map(({ result, aim }): [string, string | null] => [
        aimField(result.sectionId),
        aim === null ? null : decimal(aim),
      ])
      return ambitionPage(reading, filled(Object.fromEntries(known)))
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/surveys/:survey/results/ambition',
    subject: theResults,
    access: readingPolicy.see,
    form: ambitionForm,
    async handle(request) {
      const { tx, who, subject: survey, form } = request
      const reading = await readingFor(request, survey)
      if (!reading || !readingPolicy.setAmbition.allows(who, reading.group)) return problem.unknown()
      if (!form.ok) return ambitionPage(reading, refused(form, form.errors), 422)
      const lines = sectionReadings(reading).lines
      const outside = lines.flatMap(({ result, points }): [string, string][] => {
        const aim = form.values.get(result.sectionId) ?? null
        const wrong = `Vul een getal in van 1 tot en met ${points}, of laat het leeg.`
        return aim !== null && (aim < 1 || aim > points) ? [[aimField(result.sectionId), wrong]] : []
      })
      if (outside.length > 0) return ambitionPage(reading, refused(form, Object.fromEntries(outside)), 422)
      const { group } = reading
      const schoolId = group.kind === 'school' ? group.key : null
      for (const { result, aim } of lines) {
        const wanted = form.values.get(result.sectionId)
        if (wanted === undefined || wanted === aim) continue
        await setAmbition(tx, { instrumentId: survey.instrumentId, sectionId: result.sectionId, schoolId }, wanted)
      }
      return redirect(`${resultsPath(survey)}${groupQuery(group)}`, 'De ambitie is bewaard.')
    },
  }),
]
