import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { Jobs } from '../../../platform/jobs.ts'
import { writeLetter } from '../../../platform/letters.ts'
import type { Survey } from '../../surveys/index.ts'
import { type Feedback, findRespondents } from '../queries/feedback.ts'

type Words = Pick<Feedback, 'youSaid' | 'weDo'>

/** Adds a line under an id made with the page: sent twice it is there once. */
export async function addFeedback(tx: Tx, surveyId: string, { key, youSaid, weDo }: Words & { key: string }) {
  const { partnershipId } = tx.scope
  await sql`
    insert into survey_feedback (partnership_id, id, survey_id, you_said, we_do, position)
    select ${partnershipId}, ${key}, ${surveyId}, ${youSaid}, ${weDo}, coalesce(max(position), 0) + 1
    from survey_feedback where partnership_id = ${partnershipId} and survey_id = ${surveyId}
    on conflict (partnership_id, id) do nothing`.execute(tx.db)
}

/** @returns false when somebody changed it meanwhile */
export async function changeFeedback(
  tx: Tx,
  { id }: Feedback,
  { revision, ...words }: Words & { revision: number },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('surveyFeedback')
    .set((eb) => ({ ...words, revision: eb('revision', '+', 1) }))
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function removeFeedback(tx: Tx, { id }: Feedback): Promise<void> {
  await tx.db
    .deleteFrom('surveyFeedback')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', id)
    .execute()
}

/**
 * Gives back what is done with the answers, to everybody who answered: once.
 * @returns how many it was written to; null when it was given back before
 */
export async function feedBack(
  tx: Tx,
  jobs: Jobs,
  survey: Survey,
  lines: readonly Feedback[],
  today: Day,
): Promise<number | null> {
  const { numUpdatedRows } = await tx.db
    .updateTable('survey')
    .set({ fedBackOn: today })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', survey.id)
    .where('state', '=', 'closed')
    .where('fedBackOn', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return null
  const respondents = await findRespondents(tx, survey.id)
  const said = lines.map(({ youSaid, weDo }) => `Jullie zeiden: ${youSaid}\nWij doen: ${weDo}`).join('\n\n')
  for (const { id, name, email } of respondents)
    await writeLetter(tx, jobs, {
      personId: id,
      recipient: email,
      subject: `Wat er met jullie antwoorden gebeurt: ${survey.title}`,
      body: `Dag ${name},\n\nJe vulde onze enquête in. Dank je wel. Dit gebeurt er mee.\n\n${said}\n\nJe leest het ook hier:`,
      link: `/surveys/${survey.id}/feedback`,
      onceKey: `survey-feedback:${survey.id}:${id}`,
    })
  await recordEvent(tx, {
    verb: 'survey.feed-back',
    subjectKind: 'survey',
    subjectId: survey.id,
    detail: { lines: lines.length },
  })
  return respondents.length
}
