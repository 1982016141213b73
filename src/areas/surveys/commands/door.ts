import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import { type Database, findEntrance, type Tx, withScope, withSession } from '../../../platform/database/scope.ts'
import { hashOf } from '../../../platform/passes.ts'
import { findOwnLink } from '../queries.ts'
import { type Post, writeOwnLink } from './letters.ts'

/** An open survey as one finds it by its code. */
export type OpenSurvey = { partnershipId: string; id: string; title: string; closesOn: Day; partnershipName: string }

/** What a code leads to; undefined when no survey with this code is open. */
export async function findByCode(database: Database, code: string): Promise<OpenSurvey | undefined> {
  const entrance = await findEntrance(database, 'survey', code)
  if (!entrance) return undefined
  const { partnershipId, subjectId } = entrance
  return inside(database, { partnershipId }, async (tx) => {
    const { rows } = await sql<Omit<OpenSurvey, 'partnershipId'>>`
      select s.id, s.title, s.closes_on as "closesOn", o.name as "partnershipName"
      from survey s join partnership o on o.id = s.partnership_id
      where s.partnership_id = ${partnershipId} and s.id = ${subjectId} and s.state = 'open'`.execute(tx.db)
    const [survey] = rows
    return survey && { partnershipId, ...survey }
  })
}

function inside<Result>(
  database: Database,
  { partnershipId }: { partnershipId: string },
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  return withScope(database, { partnershipId, personId: null }, work)
}

/** The secret of the link of whoever is signed in, if they were asked and have not sent in. */
export async function findLinkOfSession(
  database: Database,
  survey: OpenSurvey,
  token: string,
  now: Date,
): Promise<string | undefined> {
  const personId = await withSession(
    database,
    token,
    now,
    async (session) => session?.memberships.find((one) => one.partnershipId === survey.partnershipId)?.personId,
    'read',
  )
  if (personId === undefined) return undefined
  return withScope(
    database,
    { partnershipId: survey.partnershipId, personId },
    (tx) => findOwnLink(tx, survey.id),
    'read',
  )
}

/** Writes whoever has this address their link. @returns whether they were asked and have not sent in */
export function sendOwnLink(
  database: Database,
  post: Post,
  survey: OpenSurvey,
  email: string,
  now: Date,
): Promise<boolean> {
  return inside(database, survey, (tx) => writeOwnLink(tx, post, survey, email, now))
}

/** Whether something was sent in with this receipt. */
export function holdsReceipt(database: Database, survey: OpenSurvey, receipt: string): Promise<boolean> {
  return inside(database, survey, async ({ db }) => {
    const { rows } = await sql<{
      held: boolean
    }>`select holds_receipt(${survey.id}, ${hashOf(receipt)}) as held`.execute(db)
    return rows[0]?.held ?? false
  })
}

/** Takes back what was sent in with this receipt. @returns whether there was something; after closing there is not */
export function withdrawAnswers(database: Database, survey: OpenSurvey, receipt: string): Promise<boolean> {
  return inside(database, survey, async ({ db }) => {
    const { rows } = await sql<{
      done: boolean
    }>`select withdraw_answers(${survey.id}, ${hashOf(receipt)}) as done`.execute(db)
    return rows[0]?.done ?? false
  })
}
