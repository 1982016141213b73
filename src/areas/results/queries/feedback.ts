import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'

/** "Jullie zeiden … wij doen …". */
export type Feedback = { id: string; youSaid: string; weDo: string; revision: number }

/** In the order in which they were written. */
export async function findFeedback(tx: Tx, surveyId: string): Promise<Feedback[]> {
  return tx.db
    .selectFrom('surveyFeedback')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('surveyId', '=', surveyId)
    .orderBy('position')
    .orderBy('id')
    .select(['id', 'youSaid', 'weDo', 'revision'])
    .execute()
}

/** Who gets to hear what is done: whoever answered, which is known from the day that it closed. */
export type Respondent = { id: string; name: string; email: string }

export async function findRespondents(tx: Tx, surveyId: string): Promise<Respondent[]> {
  return tx.db
    .selectFrom('surveyInvitation as invitation')
    .innerJoin('person', (join) =>
      join
        .onRef('person.partnershipId', '=', 'invitation.partnershipId')
        .onRef('person.id', '=', 'invitation.personId'),
    )
    .where('invitation.partnershipId', '=', tx.scope.partnershipId)
    .where('invitation.surveyId', '=', surveyId)
    .where('invitation.answered', 'is', true)
    .orderBy('person.id')
    .select(['person.id', 'person.name', 'person.email'])
    .execute()
}

export type FedBack = { id: string; title: string; fedBackOn: Day }

/** The surveys of which somebody heard lately what is done with them. */
export async function findFedBack(tx: Tx, personId: string, since: Day): Promise<FedBack[]> {
  const { rows } = await sql<FedBack>`
    select s.id, s.title, s.fed_back_on as "fedBackOn"
    from survey s
    join survey_invitation i on i.partnership_id = s.partnership_id and i.survey_id = s.id and i.person_id = ${personId}
    where s.partnership_id = ${tx.scope.partnershipId} and s.fed_back_on >= ${since}::date
    order by s.fed_back_on desc, s.id`.execute(tx.db)
  return rows
}

/** The items of instruments that a survey's shown open answers were tagged with. */
export async function findTaggedItems(tx: Tx, surveyId: string): Promise<{ instrumentId: string; itemId: string }[]> {
  const { rows } = await sql<{ instrumentId: string; itemId: string }>`
    select distinct instrument_id as "instrumentId", instrument_item_id as "itemId" from survey_remark
    where partnership_id = ${tx.scope.partnershipId} and survey_id = ${surveyId} and state = 'shown'
      and instrument_id is not null and instrument_item_id is not null
    order by 1, 2`.execute(tx.db)
  return rows
}
