import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/scope.ts'
import { QuestionnaireDefinition } from '../../questions/index.ts'

/** Published questionnaires never change, so each is read and checked once; by partnership and version. */
const kept = new Map<string, QuestionnaireDefinition>()
const mostKept = 50

/**
 * What a survey asked.
 * @param versionId of a survey that was found in this transaction
 */
export async function findQuestionnaireOf({ db, scope }: Tx, versionId: string): Promise<QuestionnaireDefinition> {
  const key = `${scope.partnershipId}/${versionId}`
  const known = kept.get(key)
  if (known) return known
  const { definition } = await db
    .selectFrom('instrumentVersion')
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', versionId)
    .select('definition')
    .executeTakeFirstOrThrow()
  const read = QuestionnaireDefinition.parse(definition)
  kept.set(key, read)
  const [oldest] = kept.keys()
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
  return read
}

/** An earlier survey with the same questionnaire. */
export type EarlierSurvey = { id: string; title: string; schoolYear: number; versionId: string }

/** How many earlier surveys a trend goes back. */
const mostEarlier = 6

/** The surveys before this one that asked the same questionnaire and are closed, the latest first. */
export async function findEarlierSurveys(
  { db, scope }: Tx,
  survey: { id: string; instrumentId: string; opensOn: string },
): Promise<EarlierSurvey[]> {
  const { rows } = await sql<EarlierSurvey>`
    select s.id, s.title, s.school_year as "schoolYear", s.version_id as "versionId"
    from survey s
    join instrument_version v on v.partnership_id = s.partnership_id and v.id = s.version_id
    where s.partnership_id = ${scope.partnershipId} and s.state = 'closed' and s.kind <> 'pulse'
      and v.instrument_id = ${survey.instrumentId} and s.opens_on < ${survey.opensOn}::date
    order by s.opens_on desc, s.id
    limit ${mostEarlier}`.execute(db)
  return rows
}
