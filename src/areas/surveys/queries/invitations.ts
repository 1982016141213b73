import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'

/** How a survey that is open stands: how many were asked, and in steps of five how many sent in. */
export type Standing = { invited: number; sentIn: number }

export async function findStanding(tx: Tx, surveyId: string): Promise<Standing> {
  const { rows } = await sql<Standing>`
    select (select count(*)::integer from survey_invitation
        where partnership_id = ${tx.scope.partnershipId} and survey_id = ${surveyId}) as invited,
      count_sent(${surveyId}) as "sentIn"`.execute(tx.db)
  return rows[0] ?? { invited: 0, sentIn: 0 }
}

/** The secret of one's own link to a survey; undefined when one was not asked, or sent in already. */
export async function findOwnLink(tx: Tx, surveyId: string): Promise<string | undefined> {
  if (tx.scope.personId === null) return undefined
  const { rows } = await sql<{ secret: string }>`select secret from waiting_links(${surveyId})`.execute(tx.db)
  return rows[0]?.secret
}

export type OwnWaiting = { id: string; title: string; minutes: number; closesOn: Day }

/** The open surveys that somebody was asked for and did not send in yet, the one that closes first in front. */
export async function findOwnWaiting(tx: Tx): Promise<OwnWaiting[]> {
  if (tx.scope.personId === null) return []
  const { rows } = await sql<OwnWaiting>`
    select s.id, s.title, s.minutes, s.closes_on as "closesOn" from survey s
    where s.partnership_id = ${tx.scope.partnershipId} and s.state = 'open'
      and exists (
        select from survey_invitation i
        where i.partnership_id = s.partnership_id and i.survey_id = s.id and i.person_id = ${tx.scope.personId})
      and exists (select from waiting_links(s.id))
    order by s.closes_on, s.title, s.id`.execute(tx.db)
  return rows
}

/** Whom one letter goes to, with the secret of their link. */
export type Waiting = {
  personId: string
  name: string
  email: string
  secret: string
  sentOn: Day | null
  reminders: number
}

/**
 * Whoever has not sent in yet, for the program itself.
 * @param email only the person with this address
 */
export async function findWaiting(tx: Tx, surveyId: string, email?: string): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select w.person_id as "personId", p.name, p.email, w.secret, i.sent_on as "sentOn", i.reminders
    from waiting_links(${surveyId}) w
    join survey_invitation i on i.partnership_id = ${tx.scope.partnershipId} and i.survey_id = ${surveyId} and i.person_id = w.person_id
    join person p on p.partnership_id = i.partnership_id and p.id = i.person_id
    where ${email ?? null}::text is null or p.email = ${email ?? null}
    order by p.name, p.id`.execute(tx.db)
  return rows
}

/** For how many surveys somebody was asked. */
export async function countInvitations(tx: Tx, personId: string): Promise<number> {
  const { rows } = await sql<{ asked: number }>`
    select count(*)::integer as asked from survey_invitation
    where partnership_id = ${tx.scope.partnershipId} and person_id = ${personId}`.execute(tx.db)
  return rows[0]?.asked ?? 0
}

/** How many were asked, by survey. */
export async function countInvited(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ surveyId: string; invited: number }>`
    select survey_id as "surveyId", count(*)::integer as invited from survey_invitation
    where partnership_id = ${tx.scope.partnershipId} group by survey_id`.execute(tx.db)
  return new Map(rows.map(({ surveyId, invited }) => [surveyId, invited]))
}
