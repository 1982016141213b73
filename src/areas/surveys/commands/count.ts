import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { completeOccurrence } from '../../cycle/index.ts'
import { sentPaper } from '../paper.ts'
import { findSurvey } from '../queries.ts'
import { surveyKey, unseal } from '../sealing.ts'
import type { CountSurvey } from '../surveySource.ts'
import { holdSurvey, setState } from './lifecycle.ts'

/** How many envelopes are opened at once. */
const batch = 500

/**
 * Counts a survey that was closed, in one transaction: sets who sent in, opens the envelopes, has them counted, and destroys all
 * of it. Done before, it does nothing.
 * @param secret of the program, which the envelopes were sealed with
 * @throws Error when an envelope cannot be opened: then nothing is counted, and nothing is lost
 */
export async function countSent(
  tx: Tx,
  surveyId: string,
  { secret, today, count }: { secret: string; today: Day; count: CountSurvey },
): Promise<void> {
  if ((await holdSurvey(tx, surveyId)) !== 'counting') return
  const survey = await findSurvey(tx, surveyId)
  if (!survey) return
  await sql`select clear_papers(${surveyId})`.execute(tx.db)
  await openEnvelopes(tx, surveyId, secret)
  await count(tx, survey)
  const { partnershipId } = tx.scope
  for (const table of ['surveyResponse', 'surveyEnvelope'] as const)
    await tx.db.deleteFrom(table).where('partnershipId', '=', partnershipId).where('surveyId', '=', surveyId).execute()
  await setState(tx, survey, 'closed', null, today)
  await completeOccurrence(tx, { kind: 'survey', id: surveyId }, today)
}

/** Their ids are of chance, and so is this order. */
async function openEnvelopes(tx: Tx, surveyId: string, secret: string): Promise<void> {
  const { partnershipId } = tx.scope
  const key = surveyKey(secret, surveyId)
  let after: string | undefined
  for (;;) {
    const envelopes = await tx.db
      .selectFrom('surveyEnvelope')
      .where('partnershipId', '=', partnershipId)
      .where('surveyId', '=', surveyId)
      .$if(after !== undefined, (query) => query.where('id', '>', after ?? ''))
      .orderBy('id')
      .limit(batch)
      .select(['id', 'sealed'])
      .execute()
    const last = envelopes.at(-1)
    if (!last) return
    await tx.db
      .insertInto('surveyResponse')
      .values(
        envelopes.map(({ sealed }) => {
          const { answers, ...paper } = sentPaper.parse(unseal(key, sealed))
          return { partnershipId, surveyId, ...paper, answers: JSON.stringify(answers) }
        }),
      )
      .execute()
    after = last.id
  }
}
