import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/scope.ts'
import { hashOf } from '../../../platform/passes.ts'
import type { Answers, Language } from '../../questions/index.ts'
import { quotingKey, type SentPaper } from '../paper.ts'
import type { Paper } from '../queries.ts'
import { type SurveyKey, seal } from '../sealing.ts'

/** Keeps what is on a paper so far. The paper is held by whoever read it. */
export async function keepDraft(tx: Tx, paper: Pick<Paper, 'id'>, key: SurveyKey, answers: Answers): Promise<void> {
  await tx.db
    .updateTable('surveyPaper')
    .set({ sealed: seal(key, answers) })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', paper.id)
    .execute()
}

export async function chooseLanguage(tx: Tx, paper: Pick<Paper, 'id'>, language: Language): Promise<void> {
  await tx.db
    .updateTable('surveyPaper')
    .set({ language })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', paper.id)
    .execute()
}

export type Sent = 'sent' | 'gone' | 'closed'

/**
 * Sends a paper in, sealed. From then on nothing joins it to its bearer; only the receipt can take it back. It writes no event:
 * an event has a time.
 * @param receipt the secret that its bearer keeps
 */
export async function sendIn(
  tx: Tx,
  paper: Paper,
  key: SurveyKey,
  { answers, quotable, receipt }: { answers: Answers; quotable: boolean; receipt: string },
): Promise<Sent> {
  const { schoolId, instituteId, studyYear, form } = paper
  const quoting = quotable ? { [quotingKey]: 'yes' } : {}
  const sent: SentPaper = { schoolId, instituteId, studyYear, form, answers: { ...answers, ...quoting } }
  const { rows } = await sql<{ sent: Sent }>`
    select submit_answers(${paper.id}, ${hashOf(receipt)}, ${seal(key, sent)}) as sent`.execute(tx.db)
  return rows[0]?.sent ?? 'gone'
}
