import { sql } from 'kysely'
import { inParts } from '../../../platform/database/inParts.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { findQuestionnaire } from '../../instruments/index.ts'
import type { QuestionnaireDefinition } from '../../questions/index.ts'
import { findBoards, findInvited } from '../queries.ts'
import { anyQuestion, countResponses, type Response } from '../rules/count.ts'
import { wholePartnership } from '../rules/groups.ts'
import { type Invited, publish } from '../rules/publish.ts'
import { groupId } from '../rules/release.ts'
import { type OpenAnswer, remarksFrom } from '../rules/remarks.ts'
import { storeRelease } from './store.ts'

/** What counting has to know of a survey. */
export type CountableSurvey = { id: string; versionId: string; smallestGroup: number; blocksEach: number | null }

/** What people answered to a survey that was held elsewhere, and how many were asked: 0 where that is not known. */
export type BroughtAnswers = { responses: readonly Response[]; invited: readonly Invited[] }

/**
 * Counts what was sent in, keeps what may be known of it, and sets the open answers apart for the moderator. Reads every
 * response once, in batches; destroying them is for whoever closes the survey, in the same transaction.
 * @param brought instead of what was sent in here
 */
export async function countSurvey(tx: Tx, survey: CountableSurvey, brought?: BroughtAnswers): Promise<void> {
  const version = await findQuestionnaire(tx, survey.versionId)
  if (!version) throw new Error(`Survey ${survey.id} has no questionnaire`)
  const questionnaire = brought ? withoutConditions(version.definition) : version.definition
  const boards = await findBoards(tx)
  const counted = await countResponses(
    questionnaire,
    { boards, blocksEach: survey.blocksEach },
    brought ? [brought.responses] : readResponses(tx, survey.id),
  )
  const release = publish(survey.id, counted, {
    boards,
    invited: brought?.invited ?? (await findInvited(tx, survey.id)),
    floor: survey.smallestGroup,
  })
  await storeRelease(tx, release)
  await storeRemarks(tx, survey.id, remarksFrom(counted.open, release))
  await recordEvent(tx, {
    verb: 'survey.count',
    subjectKind: 'survey',
    subjectId: survey.id,
    detail: { answered: release.tallies.get(anyQuestion)?.get(groupId(wholePartnership))?.n ?? null },
  })
}

/** Elsewhere questions were asked when that survey said so, not when ours does: whoever answered was asked. */
function withoutConditions(questionnaire: QuestionnaireDefinition): QuestionnaireDefinition {
  const sections = questionnaire.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => ({ ...question, onlyIf: [] })),
  }))
  return { ...questionnaire, sections }
}

/** How many responses are in memory at once. */
const batchSize = 1_000

/** Every response once, through a cursor: the memory that it takes does not grow with how many there are. */
async function* readResponses({ db, scope }: Tx, surveyId: string): AsyncGenerator<Response[]> {
  await sql`declare counted_responses cursor for
    select school_id as "schoolId", institute_id as "instituteId", study_year as "studyYear", form, answers
    from survey_response
    where partnership_id = ${scope.partnershipId}::uuid and survey_id = ${surveyId}::uuid`.execute(db)
  for (;;) {
    const { rows } = await sql<Response>`fetch ${sql.lit(batchSize)} from counted_responses`.execute(db)
    if (rows.length === 0) break
    yield rows
  }
  await sql`close counted_responses`.execute(db)
}

/** In an order of chance, so that no row tells whose answers came in before or after. */
async function storeRemarks({ db, scope }: Tx, surveyId: string, open: readonly OpenAnswer[]): Promise<void> {
  const inOrderOfChance = open
    .map((answer) => ({ answer, draw: Math.random() }))
    .toSorted((left, right) => left.draw - right.draw)
  await inParts(inOrderOfChance, (part) =>
    db
      .insertInto('surveyRemark')
      .values(part.map(({ answer }) => ({ partnershipId: scope.partnershipId, surveyId, ...answer })))
      .execute(),
  )
}
