import type { Tx } from '../../../platform/database/scope.ts'
import { readSheets } from '../../../platform/sheets/readSheet.ts'
import { UnreadableSheet } from '../../../platform/sheets/sheet.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, refused, type Upload } from '../../../platform/web/form.ts'
import { type Route, route, subjectRoute } from '../../../platform/web/route.ts'
import { findPublishedQuestionnaires, findQuestionnaire } from '../../instruments/index.ts'
import { markOf } from '../../partnership/index.ts'
import { questionsOf } from '../../questions/index.ts'
import { countEarlierSheet, keepEarlierSheet, leaveEarlierSheet, matchEarlierSheet } from '../commands/earlier.ts'
import { earlierPolicy } from '../earlierPolicy.ts'
import { earlierForm, typedForm } from '../forms/earlier.ts'
import { type AnswerSheet, answerSheetLimits, answerSheetOf } from '../importing/answerSheet.ts'
import { fitted } from '../importing/fit.ts'
import { invitedFrom } from '../importing/invited.ts'
import { columnField, matchedColumns, matchedLabels } from '../importing/matching.ts'
import { labelSets, proposeReadings } from '../importing/readings.ts'
import { proposeTargets, targetKey, targetOptions } from '../importing/targets.ts'
import { EarlierAnswers } from '../pages/earlier/EarlierAnswers.tsx'
import { EarlierColumns } from '../pages/earlier/EarlierColumns.tsx'
import { EarlierFrame } from '../pages/earlier/EarlierFrame.tsx'
import { EarlierPreview } from '../pages/earlier/EarlierPreview.tsx'
import { EarlierUpload } from '../pages/earlier/EarlierUpload.tsx'
import { type EarlierSheet, findWaitingSheets } from '../queries/earlierSheets.ts'
import { earlierCrumbs, earlierPath, earlierSubject, findMatching, type Matching, sheetPath } from './earlierSubject.ts'

async function uploadPage(tx: Tx, form: FormState = filled({ key: crypto.randomUUID() }), status: 200 | 422 = 200) {
  const versions = (await findPublishedQuestionnaires(tx)).map(({ versionId, definition }) => ({
    value: versionId,
    label: definition.title.nl,
  }))
  const waiting = (await findWaitingSheets(tx)).map((sheet) => ({ ...sheet, path: sheetPath(sheet) }))
  const body = <EarlierUpload form={form} versions={versions} waiting={waiting} />
  return page('Eerdere enquêtes', body, { status, crumbs: earlierCrumbs() })
}

/** The answers in a file; or in Dutch why they cannot be read. Nothing of the file is kept. */
async function read({ bytes, name }: Upload): Promise<AnswerSheet | string> {
  try {
    const [first = []] = await readSheets(bytes, name, 'comma', answerSheetLimits)
    return answerSheetOf(first)
  } catch (error) {
    if (error instanceof UnreadableSheet) return error.message
    throw error
  }
}

function columnsPage(sheet: EarlierSheet, { questions }: Matching, form: FormState, status: 200 | 422 = 200): Answer {
  const path = sheetPath(sheet)
  const body = (
    <EarlierFrame sheet={sheet} path={path} step={0}>
      <EarlierColumns sheet={sheet} path={path} form={form} options={targetOptions([...questions.values()])} />
    </EarlierFrame>
  )
  return page('Welke kolom hoort bij welke vraag?', body, { status, crumbs: earlierCrumbs('Kolommen'), shape: 'wide' })
}

function setsOf(sheet: EarlierSheet, { questions, places }: Matching) {
  return labelSets(sheet, sheet.targets, questions, places)
}

function answersPage(sheet: EarlierSheet, matching: Matching): Answer {
  const path = sheetPath(sheet)
  const body = (
    <EarlierFrame sheet={sheet} path={path} step={1}>
      <EarlierAnswers path={path} sets={setsOf(sheet, matching)} readings={sheet.readings} />
    </EarlierFrame>
  )
  return page('Wat betekenen de antwoorden?', body, { crumbs: earlierCrumbs('Antwoorden') })
}

const fitOf = (sheet: EarlierSheet, { questions }: Matching) => fitted(sheet, sheet.targets, sheet.readings, questions)

/** What is agreed to when somebody counts: another mark means that it was matched otherwise since. */
const markOfSheet = ({ targets, readings }: EarlierSheet) => markOf({ targets, readings })

type Previewed = { form?: FormState; status?: 200 | 409 | 422 }

function previewPage(
  sheet: EarlierSheet,
  matching: Matching,
  { form = filled(), status = 200 }: Previewed = {},
): Answer {
  const path = sheetPath(sheet)
  const fit = fitOf(sheet, matching)
  const schools = matching.places.flatMap(({ id, name }) => {
    const answered = fit.schools.get(id)
    return answered === undefined ? [] : [{ id, name, answered }]
  })
  const body = (
    <EarlierFrame sheet={sheet} path={path} step={2}>
      <EarlierPreview
        path={path}
        fit={fit}
        schools={schools}
        form={form}
        seen={markOfSheet(sheet)}
        overtaken={status === 409}
      />
    </EarlierFrame>
  )
  return page('Wat er past', body, { status, crumbs: earlierCrumbs('Kijken en tellen') })
}

const atSurvey = (surveyId: string) => redirect(`/surveys/${surveyId}`, 'Deze enquête is al geteld.')

/** From how many people on there is something to show. */
const fewest = 5

export const earlierRoutes: Route[] = [
  route({ method: 'get', path: earlierPath, access: earlierPolicy.bring, handle: ({ tx }) => uploadPage(tx) }),
  route({
    method: 'post',
    path: earlierPath,
    access: earlierPolicy.bring,
    form: earlierForm,
    upload: true,
    async handle({ tx, who, form }) {
      const { answers } = form.files
      const missing = answers ? {} : { answers: 'Kies eerst het bestand met de antwoorden.' }
      if (!form.ok) return uploadPage(tx, refused(form, { ...form.errors, ...missing }), 422)
      const { key: id, version: versionId, title, heldOn } = form.values
      const version = await findQuestionnaire(tx, versionId)
      const wrong = {
        ...(version ? {} : { version: 'Kies een vragenlijst uit de lijst.' }),
        ...(heldOn > who.today ? { heldOn: 'Deze dag is nog niet geweest. Kies de laatste dag van de enquête.' } : {}),
      }
      if (!version || !answers || Object.keys(wrong).length > 0)
        return uploadPage(tx, refused(form, { ...wrong, ...missing }), 422)
      const sheet = await read(answers)
      if (typeof sheet === 'string') return uploadPage(tx, refused(form, { answers: sheet }), 422)
      const targets = proposeTargets(sheet.columns, questionsOf(version.definition))
      await keepEarlierSheet(tx, { id, versionId, title, heldOn, sheet, targets, today: who.today })
      return redirect(`${sheetPath({ id })}/columns`)
    },
  }),
  subjectRoute({
    method: 'get',
    path: `${earlierPath}/:sheet/columns`,
    subject: earlierSubject,
    access: earlierPolicy.bring,
    async handle({ tx, subject }) {
      if (subject.is === 'counted') return atSurvey(subject.surveyId)
      const { sheet } = subject
      const proposed = Object.fromEntries(sheet.targets.map((target, place) => [columnField(place), targetKey(target)]))
      return columnsPage(sheet, await findMatching(tx, sheet.versionId), filled(proposed))
    },
  }),
  subjectRoute({
    method: 'post',
    path: `${earlierPath}/:sheet/columns`,
    subject: earlierSubject,
    access: earlierPolicy.bring,
    form: typedForm,
    async handle({ tx, subject, form }) {
      if (subject.is === 'counted') return atSurvey(subject.surveyId)
      const { sheet } = subject
      const matching = await findMatching(tx, sheet.versionId)
      const matched = matchedColumns(form.typed, sheet.columns.length, [...matching.questions.values()])
      if (!matched.ok) return columnsPage(sheet, matching, refused(form, matched.errors), 422)
      const { targets } = matched
      const proposed = proposeReadings(setsOf({ ...sheet, targets }, matching), matching.questions, matching.places)
      // What somebody said of a set of labels before, stays.
      await matchEarlierSheet(tx, sheet, { targets, readings: { ...proposed, ...keptOf(sheet, proposed) } })
      return redirect(`${sheetPath(sheet)}/answers`)
    },
  }),
  subjectRoute({
    method: 'get',
    path: `${earlierPath}/:sheet/answers`,
    subject: earlierSubject,
    access: earlierPolicy.bring,
    async handle({ tx, subject }) {
      if (subject.is === 'counted') return atSurvey(subject.surveyId)
      return answersPage(subject.sheet, await findMatching(tx, subject.sheet.versionId))
    },
  }),
  subjectRoute({
    method: 'post',
    path: `${earlierPath}/:sheet/answers`,
    subject: earlierSubject,
    access: earlierPolicy.bring,
    form: typedForm,
    async handle({ tx, subject, form }) {
      if (subject.is === 'counted') return atSurvey(subject.surveyId)
      const { sheet } = subject
      const sets = setsOf(sheet, await findMatching(tx, sheet.versionId))
      await matchEarlierSheet(tx, sheet, { readings: matchedLabels(form.typed, sets) })
      return redirect(sheetPath(sheet))
    },
  }),
  subjectRoute({
    method: 'get',
    path: `${earlierPath}/:sheet`,
    subject: earlierSubject,
    access: earlierPolicy.bring,
    async handle({ tx, subject }) {
      if (subject.is === 'counted') return atSurvey(subject.surveyId)
      return previewPage(subject.sheet, await findMatching(tx, subject.sheet.versionId))
    },
  }),
  subjectRoute({
    method: 'post',
    path: `${earlierPath}/:sheet/confirmation`,
    subject: earlierSubject,
    access: earlierPolicy.bring,
    form: typedForm,
    async handle({ tx, subject, form }) {
      if (subject.is === 'counted') return atSurvey(subject.surveyId)
      const { sheet } = subject
      const matching = await findMatching(tx, sheet.versionId)
      const fit = fitOf(sheet, matching)
      if (form.typed.seen?.[0] !== markOfSheet(sheet) || fit.responses.length < fewest)
        return previewPage(sheet, matching, { form: refused(form, {}), status: 409 })
      const said = invitedFrom(form.typed, fit)
      if (!said.ok) return previewPage(sheet, matching, { form: refused(form, said.errors), status: 422 })
      await countEarlierSheet(tx, sheet, fit.responses, said.invited)
      return redirect(`/surveys/${sheet.id}`, 'De resultaten zijn geteld. De losse antwoorden en het bestand zijn weg.')
    },
  }),
  subjectRoute({
    method: 'post',
    path: `${earlierPath}/:sheet/removal`,
    subject: earlierSubject,
    access: earlierPolicy.bring,
    async handle({ tx, subject }) {
      if (subject.is === 'counted') return atSurvey(subject.surveyId)
      await leaveEarlierSheet(tx, subject.sheet)
      return redirect(earlierPath, 'De antwoorden zijn weggegooid.')
    },
  }),
]

/** Of the sets that are there still, what was said of them. */
function keptOf({ readings }: EarlierSheet, proposed: EarlierSheet['readings']): EarlierSheet['readings'] {
  return Object.fromEntries(
    Object.entries(proposed).flatMap(([key, labels]) => {
      const before = readings[key]
      return before ? [[key, { ...labels, ...before }]] : []
    }),
  )
}
