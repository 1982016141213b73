import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { schoolYearOf } from '../../../platform/schoolYear.ts'
import { askContacts, planContacts, priorities } from '../../contact/index.ts'
import { planOccurrence } from '../../cycle/index.ts'
import { findQuestionnaire } from '../../instruments/index.ts'
import type { Answers, QuestionnaireDefinition } from '../../questions/index.ts'
import { countSurvey, type Invited, type Place, type Response } from '../../results/index.ts'
import { addDays, workingDay } from '../calendar.ts'
import { chanceOf } from '../chance.ts'
import { demoId } from '../demoId.ts'
import type { DemoStory } from '../records.ts'
import type { Surveys } from '../survey/bank.ts'
import { answersOf, type Opinions } from '../survey/simulate.ts'
import { actAs } from './conversations.ts'

/** Somebody who studies, where they do. */
type Student = Place & { personId: string }

type Stage = {
  bank: Surveys
  story: DemoStory
  versions: ReadonlyMap<string, string>
  students: readonly Student[]
  moderatorId: string
  now: number
  today: Day
}

/** How many minutes the yearly survey takes, and a pulse. */
const minutes = { yearly: 8, pulse: 1 }

/** Three years of the yearly survey, what came of the last one, this autumn's pulse, and what is planned for spring. */
export async function writeSurveys(
  tx: Tx,
  bank: Surveys,
  story: DemoStory,
  versions: ReadonlyMap<string, string>,
  today: Day,
): Promise<void> {
  const moderator = story.personas.find(({ slug }) => slug === bank.moderator)
  if (!moderator) throw new Error(`the demo has surveys moderated by somebody unknown: ${bank.moderator}`)
  const now = schoolYearOf(today)
  const stage = { bank, story, versions, students: studentsOf(story, now), moderatorId: moderator.personId, now, today }
  for (const [year] of bank.years.entries()) await writeYear(tx, stage, year)
  await writePulse(tx, stage)
  await planSpring(tx, stage)
}

/** Who studies now, with their school, institute and year of study. */
function studentsOf({ appointments, organisations }: DemoStory, now: number): Student[] {
  const kindOf = new Map(organisations.map(({ id, kind }) => [id, kind]))
  const current = appointments.filter(({ role, endsOn }) => role === 'student-teacher' && endsOn === null)
  return [...Map.groupBy(current, ({ personId }) => personId)].map(([personId, held]) => {
    const at = (kind: string) => held.find((one) => kindOf.get(one.organisationId) === kind)
    const institute = at('institute')
    return {
      personId,
      schoolId: at('school')?.organisationId ?? null,
      instituteId: institute?.organisationId ?? null,
      studyYear: institute ? Math.min(4, now - schoolYearOf(institute.startsOn) + 1) : null,
    }
  })
}

const placeOf = ({ schoolId, instituteId, studyYear }: Place): Place => ({ schoolId, instituteId, studyYear })

function invitedOf(students: readonly Student[]): Invited[] {
  return [...Map.groupBy(students, (one) => JSON.stringify(placeOf(one))).values()].flatMap((same) => {
    const [first] = same
    return first ? [{ ...placeOf(first), invited: same.length }] : []
  })
}

/** One year's survey: asked, answered, counted as any other, and moderated. */
async function writeYear(tx: Tx, { bank, versions, students, moderatorId, now, today }: Stage, year: number) {
  const { asked, response } = bank.years[year] ?? { asked: 0, response: 0 }
  const schoolYear = now - bank.years.length + year
  const id = demoId('survey', 'yearly', String(schoolYear))
  const { versionId, definition } = await questionnaireOf(tx, versions, bank.questionnaire)
  const opensOn = workingDay(`${schoolYear + 1}-${bank.opens}`)
  const closesOn = workingDay(`${schoolYear + 1}-${bank.closes}`)
  const last = year === bank.years.length - 1
  await addSurvey(tx, {
    id,
    schoolYear,
    kind: 'yearly',
    title: `${bank.title} ${schoolYear}–${schoolYear + 1}`,
    purpose: bank.purpose,
    moment: null,
    versionId,
    opensOn,
    closesOn,
    closedOn: closesOn,
    fedBackOn: last && bank.feedback.length > 0 ? workingDay(`${now}-09-15`) : null,
    minutes: minutes.yearly,
    moderatorId,
    state: 'closed',
  })
  const people = chanceOf('asked', id).some(students, asked)
  const answering = people.filter(({ personId }) => chanceOf('answers?', id, personId).happens(response))
  const opinions = opinionsIn(bank, year)
  const remarks = bank.remarks.filter((remark) => remark.year === year)
  const responses = answering.map(({ personId, ...place }, index): Response => {
    const remark = remarks[index]
    const said: Answers = remark ? { [remark.question]: remark.text } : {}
    return {
      ...placeOf(place),
      form: 0,
      answers: { ...answersOf(definition, place, opinions, id + personId), ...said },
    }
  })
  await countSurvey(
    tx,
    { id, versionId, smallestGroup: 5, blocksEach: null },
    { responses, invited: invitedOf(people) },
  )
  if (last) await keepWhoAnswered(tx, id, people, new Set(answering.map(({ personId }) => personId)), today)
  await moderate(tx, id, moderatorId, remarks, closesOn)
  if (last) await giveBack(tx, id, bank)
}

async function questionnaireOf(tx: Tx, versions: ReadonlyMap<string, string>, key: string) {
  const versionId = versions.get(key) ?? ''
  const version = await findQuestionnaire(tx, versionId)
  if (!version) throw new Error(`the demo asks an unknown questionnaire: ${key}`)
  const definition: QuestionnaireDefinition = version.definition
  return { versionId, definition }
}

function opinionsIn({ sections, questions, between, within }: Surveys, year: number): Opinions {
  const means = Object.entries(sections).map(([id, years]) => [id, years[year] ?? years[0]])
  return { sections: Object.fromEntries(means), questions, between, within }
}

type NewSurvey = {
  id: string
  schoolYear: number
  kind: 'yearly' | 'pulse'
  title: string
  purpose: string
  moment: 'start' | null
  versionId: string
  opensOn: Day
  closesOn: Day
  closedOn: Day | null
  fedBackOn: Day | null
  minutes: number
  moderatorId: string
  /** How many of its blocks each gets; left out, everybody gets everything. */
  blocksEach?: number
  state: 'planned' | 'closed'
}

async function addSurvey({ db, scope }: Tx, survey: NewSurvey): Promise<void> {
  await db
    .insertInto('survey')
    .values({ partnershipId: scope.partnershipId, ...survey, remindAfter: [7, 14] })
    .execute()
}

/** Of the last survey it is still known who was asked and who answered; of those before, people have gone. */
async function keepWhoAnswered(
  { db, scope }: Tx,
  surveyId: string,
  people: readonly Student[],
  answered: ReadonlySet<string>,
  today: Day,
): Promise<void> {
  const { partnershipId } = scope
  const here = people.map(({ personId, ...place }) => ({
    partnershipId,
    surveyId,
    personId,
    ...placeOf(place),
    sentOn: addDays(today, -200),
    answered: answered.has(personId),
  }))
  await db.insertInto('surveyInvitation').values(here).execute()
}

/** Its moderator read every open answer, and tagged it. */
async function moderate(
  tx: Tx,
  surveyId: string,
  moderatorId: string,
  remarks: Surveys['remarks'],
  moderatedOn: Day,
): Promise<void> {
  await actAs(tx, moderatorId)
  const { db, scope } = tx
  const framework = await db
    .selectFrom('instrument')
    .where('partnershipId', '=', scope.partnershipId)
    .where('shippedKey', '=', 'gesprekskader')
    .select('id')
    .executeTakeFirstOrThrow()
  for (const { text, quotable, guarantee, item } of remarks)
    await db
      .updateTable('surveyRemark')
      .set({
        state: 'shown',
        quotable,
        guarantee,
        instrumentId: framework.id,
        instrumentItemId: item,
        moderatedOn,
      })
      .where('partnershipId', '=', scope.partnershipId)
      .where('surveyId', '=', surveyId)
      .where('text', '=', text)
      .execute()
}

async function giveBack({ db, scope }: Tx, surveyId: string, { feedback }: Surveys): Promise<void> {
  await db
    .insertInto('surveyFeedback')
    .values(
      feedback.map(({ said, do: weDo }, position) => ({
        partnershipId: scope.partnershipId,
        id: demoId('survey feedback', surveyId, String(position)),
        surveyId,
        youSaid: said,
        weDo,
        position,
      })),
    )
    .execute()
}

/** The pulse after the start talks: counted, with open answers that wait for their moderator. */
async function writePulse(tx: Tx, { bank, versions, students, moderatorId, now, today }: Stage): Promise<void> {
  const opensOn = addDays(today, -24)
  const id = demoId('survey', 'pulse', String(now))
  const { versionId, definition } = await questionnaireOf(tx, versions, bank.pulse)
  await addSurvey(tx, {
    id,
    schoolYear: now,
    kind: 'pulse',
    title: definition.title.nl,
    purpose: 'Twee vragen over je start, zodat we nu nog iets kunnen veranderen.',
    moment: 'start',
    versionId,
    opensOn,
    closesOn: addDays(opensOn, 7),
    closedOn: addDays(opensOn, 8),
    fedBackOn: null,
    minutes: minutes.pulse,
    moderatorId,
    state: 'closed',
  })
  const first = students.filter(({ studyYear }) => studyYear === 1 || studyYear === 2)
  const open = definition.sections
    .flatMap(({ questions }) => questions)
    .find(({ kind }) => kind === 'long' || kind === 'short')
  const opinions = { ...opinionsIn(bank, 2), sections: {} }
  const responses = first
    .filter(({ personId }) => chanceOf('answers?', id, personId).happens(0.7))
    .map(({ personId, ...place }, index): Response => {
      const text = bank.waiting[index]
      const said: Answers = open && text ? { [open.id]: text } : {}
      return {
        ...placeOf(place),
        form: 0,
        answers: { ...answersOf(definition, place, opinions, id + personId), ...said },
      }
    })
  await countSurvey(tx, { id, versionId, smallestGroup: 5, blocksEach: null }, { responses, invited: invitedOf(first) })
  await askContacts(
    tx,
    {
      kind: 'pulse',
      thingId: id,
      title: definition.title.nl,
      day: opensOn,
      minutes: minutes.pulse,
      priority: priorities.pulse,
    },
    first.map(({ personId }) => personId),
    opensOn,
  )
}

/** The yearly survey of this spring, planned in parts: each student gets the core and two of its three blocks. */
async function planSpring(tx: Tx, { bank, versions, students, moderatorId, now, today }: Stage): Promise<void> {
  const id = demoId('survey', 'yearly', String(now))
  const title = `${bank.title} ${now}–${now + 1}`
  const { versionId } = await questionnaireOf(tx, versions, bank.questionnaire)
  const opensOn = workingDay(`${now + 1}-${bank.opens}`)
  const closesOn = workingDay(`${now + 1}-${bank.closes}`)
  // Whoever looks at the demo in summer finds it planned for the year after.
  if (opensOn <= today) return
  await addSurvey(tx, {
    id,
    schoolYear: now,
    kind: 'yearly',
    title,
    purpose: bank.purpose,
    moment: null,
    versionId,
    opensOn,
    closesOn,
    closedOn: null,
    fedBackOn: null,
    minutes: minutes.yearly,
    moderatorId,
    blocksEach: 2,
    state: 'planned',
  })
  await planContacts(
    tx,
    { kind: 'survey', thingId: id, title, day: opensOn, minutes: minutes.yearly, priority: priorities.yearly },
    students.map(({ personId }) => personId),
    today,
  )
  await planOccurrence(tx, {
    activity: 'survey',
    subject: { kind: 'partnership' },
    day: opensOn,
    thing: { kind: 'survey', id },
  })
}
