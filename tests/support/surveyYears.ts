import { ShippedQuestionnaire } from '../../src/areas/instruments/index.ts'
import { type Answer, type Question, QuestionnaireDefinition, questionsOf } from '../../src/areas/questions/index.ts'
import { countResponses, type Place, type Response, storeRelease } from '../../src/areas/results/index.ts'
import { publish } from '../../src/areas/results/rules/publish.ts'
import { readContent } from '../../src/platform/content.ts'
import { seededRandom } from '../../src/platform/statistics/index.ts'
import { type Factories, idOf } from './factories.ts'

type Told = { schools: readonly { id: string; boardId: string }[]; instituteId: string; aboutItem?: Item }
type Item = { instrumentId: string; itemId: string }

/** How many students each school has; the last has too few to be shown. */
const studentsAt = (school: number, schools: number) => (school === schools - 1 ? 4 : 9 + ((school * 5) % 14))

/**
 * Two years of a yearly survey with the shipped questionnaire, answered by students who each have a mind of their own, counted and
 * closed: from year to year they find room to try things less, and their mentor better.
 * @returns the survey of this year
 */
export async function tellSurveyYears(partnership: Factories, told: Told): Promise<{ surveyId: string }> {
  const questionnaire = await questionnaireAbout(told.aboutItem)
  const [instrumentId, versionId] = [idOf('instrument', 'yearly survey'), idOf('version', 'yearly survey')]
  const partnershipId = partnership.id
  await partnership.inScope(async ({ db }) => {
    await db.insertInto('instrument').values({ partnershipId, id: instrumentId, kind: 'questionnaire' }).execute()
    await db
      .insertInto('instrumentVersion')
      .values({
        partnershipId,
        id: versionId,
        instrumentId,
        number: 1,
        state: 'published',
        definition: JSON.stringify(questionnaire),
        provenance: JSON.stringify({ kind: 'own', sources: [], note: 'Een voorbeeld.' }),
        publishedAt: new Date('2025-09-01'),
      })
      .execute()
  })
  for (const schoolYear of [2025, 2026]) await tellYear(partnership, { ...told, questionnaire, versionId, schoolYear })
  return { surveyId: surveyIdOf(2026) }
}

const surveyIdOf = (schoolYear: number) => idOf('yearly survey', String(schoolYear))

async function questionnaireAbout(item: Item | undefined): Promise<QuestionnaireDefinition> {
  const { definition } = await readContent('questionnaires/tevredenheid', ShippedQuestionnaire)
  const read = QuestionnaireDefinition.parse(definition)
  if (!item) return read
  const about = (question: Question): Question =>
    question.id === 'ruimte-proberen' ? { ...question, about: [item] } : question
  return {
    ...read,
    sections: read.sections.map((section) => ({ ...section, questions: section.questions.map(about) })),
  }
}

type Year = Told & { questionnaire: QuestionnaireDefinition; versionId: string; schoolYear: number }

async function tellYear(
  partnership: Factories,
  { schools, instituteId, questionnaire, versionId, schoolYear }: Year,
): Promise<void> {
  const random = seededRandom(schoolYear)
  const students = schools.flatMap(({ id }, school) =>
    Array.from({ length: studentsAt(school, schools.length) }, (_, student): Place & { tone: number } => ({
      schoolId: id,
      instituteId,
      studyYear: 1 + (student % 4),
      tone: (school % 3) * 0.25 - 0.25,
    })),
  )
  const answered = students.filter(({ studyYear }) => random() < (studyYear === 1 ? 0.45 : 0.75))
  const responses = answered.map(({ tone, ...place }): Response => {
    const mood = tone + (random() - 0.5) * 1.4
    const answers = questionsOf(questionnaire).flatMap((question) => {
      const answer = answerTo(question, mood, schoolYear, random)
      return answer === undefined ? [] : [[question.id, answer] as const]
    })
    return { ...place, form: 0, answers: Object.fromEntries(answers) }
  })
  const boards = new Map(schools.map(({ id, boardId }) => [id, boardId]))
  const counted = await countResponses(questionnaire, { boards, blocksEach: null }, [responses])
  const invited = students.map(({ tone: _, ...place }) => ({ ...place, invited: 1 }))
  const surveyId = surveyIdOf(schoolYear)
  const release = publish(surveyId, counted, { boards, invited, floor: 5 })
  await partnership.inScope(async (tx) => {
    await tx.db
      .insertInto('survey')
      .values({
        partnershipId: partnership.id,
        id: surveyId,
        schoolYear,
        kind: 'yearly',
        title: 'Hoe leer jij hier?',
        versionId,
        opensOn: `${schoolYear}-10-01`,
        closesOn: `${schoolYear}-11-01`,
        closedOn: `${schoolYear}-11-01`,
        minutes: 8,
        state: 'closed',
      })
      .execute()
    await storeRelease(tx, release)
  })
}

/** How somebody in a mood answers; open questions are left open. */
function answerTo(question: Question, mood: number, schoolYear: number, random: () => number): Answer | undefined {
  if (question.kind === 'choice') return question.options[random() < 0.8 ? 0 : 1]?.id
  if (question.kind !== 'agree') return undefined
  if (question.notApplicable && random() < 0.03) return 'na'
  const drift =
    schoolYear === 2025 ? 0 : question.id.startsWith('ruimte') ? -0.8 : question.id.startsWith('mentor') ? 0.5 : 0
  const liking = 3.6 + ((question.id.length * 7) % 13) / 13 - 0.4 + drift + mood + (random() - 0.5) * 2
  const point = Math.min(question.points, Math.max(1, Math.round(liking)))
  return question.reversed ? question.points + 1 - point : point
}
