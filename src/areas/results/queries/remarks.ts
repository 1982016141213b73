import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { isUuid } from '../../../platform/uuid.ts'

export type RemarkState = 'waiting' | 'shown' | 'withheld'

/** An open answer, as far as whoever asks may read it. */
export type Remark = {
  id: string
  surveyId: string
  questionId: string
  /** Only where the answers to this question are shown for that school. */
  schoolId: string | null
  text: string
  /** As it was written, when its moderator changed it and is not done with it. */
  original: string | null
  quotable: boolean
  state: RemarkState
  withheldBecause: string | null
  guarantee: number | null
  instrumentId: string | null
  instrumentItemId: string | null
  /** From when others read it, and it stays as it is. */
  moderatedOn: Day | null
  revision: number
}

function remarks(tx: Tx) {
  return tx.db
    .selectFrom('surveyRemark')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .select([
      'id',
      'surveyId',
      'questionId',
      'schoolId',
      'text',
      'original',
      'quotable',
      'state',
      'withheldBecause',
      'guarantee',
      'instrumentId',
      'instrumentItemId',
      'moderatedOn',
      'revision',
    ])
    .$narrowType<{ state: RemarkState }>()
}

/**
 * The open answers of a survey that whoever asks may read: all for its moderator, for others those that are shown. In the order
 * of their ids, which are of chance: whose stand beside each other says nothing, and they stay where they are.
 */
export async function findRemarks(tx: Tx, surveyId: string): Promise<Remark[]> {
  return remarks(tx).where('surveyId', '=', surveyId).orderBy('id').execute()
}

export async function findRemark(tx: Tx, surveyId: string, id: string): Promise<Remark | undefined> {
  if (!isUuid(id)) return undefined
  return remarks(tx).where('surveyId', '=', surveyId).where('id', '=', id).executeTakeFirst()
}

/** How many open answers wait for whoever asks, by survey. */
export async function countOwnWaiting({
  db,
  scope,
}: Tx): Promise<{ surveyId: string; title: string; waiting: number; decided: number }[]> {
  const { rows } = await sql<{ surveyId: string; title: string; waiting: number; decided: number }>`
    select s.id as "surveyId", s.title,
      count(*) filter (where r.state = 'waiting')::integer as waiting,
      count(*) filter (where r.state <> 'waiting')::integer as decided
    from survey s
    join survey_remark r on r.partnership_id = s.partnership_id and r.survey_id = s.id and r.moderated_on is null
    where s.partnership_id = ${scope.partnershipId} and s.moderator_id = ${scope.personId} and s.state = 'closed'
    group by s.id, s.title, s.closed_on
    order by s.closed_on, s.id`.execute(db)
  return rows
}

/** Whether a closed survey has open answers that nobody reads, since their moderator has left or was never chosen. */
export async function isDeserted(tx: Tx, surveyId: string, today: Day): Promise<boolean> {
  return (await findDeserted(tx, today)).some((survey) => survey.surveyId === surveyId)
}

export async function findDeserted({ db, scope }: Tx, today: Day): Promise<{ surveyId: string; title: string }[]> {
  const { rows } = await sql<{ surveyId: string; title: string }>`
    select s.id as "surveyId", s.title
    from survey s
    where s.partnership_id = ${scope.partnershipId} and s.state = 'closed'
      and unread_remarks(s.id) > 0
      and not exists (
        select from appointment a
        where a.partnership_id = s.partnership_id and a.person_id = s.moderator_id
          and a.starts_on <= ${today}::date and (a.ends_on is null or a.ends_on >= ${today}::date))
    order by s.closed_on, s.id`.execute(db)
  return rows
}

/** How many open answers of a survey their moderator is not done with: a number that anybody may know who sees the survey. */
export async function countUnread({ db }: Tx, surveyId: string): Promise<number> {
  const { rows } = await sql<{ unread: number }>`select unread_remarks(${surveyId}) as unread`.execute(db)
  return rows[0]?.unread ?? 0
}

/** Why open answers are not shown, and how many for each reason. */
export async function countWithheld({ db }: Tx, surveyId: string): Promise<{ because: string; number: number }[]> {
  const { rows } = await sql<{ because: string; number: number }>`
    select because, number from withheld_remarks(${surveyId})`.execute(db)
  return rows
}

/** An open answer that may be quoted: its writer allows it, and its moderator was done with it. */
export type QuotableRemark = {
  id: string
  surveyId: string
  surveyTitle: string
  schoolYear: number
  text: string
  guarantee: number | null
  instrumentId: string | null
  instrumentItemId: string | null
}

/**
 * What respondents let be quoted, such as in the critical reflection. Without a school: a quote is of the partnership.
 * @param about only about a guarantee or an item
 */
export async function quotableRemarks(
  { db, scope }: Tx,
  about: { guarantee?: number; instrumentId?: string; itemId?: string } = {},
): Promise<QuotableRemark[]> {
  const { guarantee = null, instrumentId = null, itemId = null } = about
  const { rows } = await sql<QuotableRemark>`
    select r.id, s.id as "surveyId", s.title as "surveyTitle", s.school_year as "schoolYear", r.text, r.guarantee,
      r.instrument_id as "instrumentId", r.instrument_item_id as "instrumentItemId"
    from survey_remark r
    join survey s on s.partnership_id = r.partnership_id and s.id = r.survey_id
    where r.partnership_id = ${scope.partnershipId} and r.quotable and r.state = 'shown' and r.moderated_on is not null
      and (${guarantee}::smallint is null or r.guarantee = ${guarantee})
      and (${instrumentId}::uuid is null or r.instrument_id = ${instrumentId})
      and (${itemId}::text is null or r.instrument_item_id = ${itemId})
    order by s.school_year desc, r.id`.execute(db)
  return rows
}

/** A shown open answer about an item, with the survey that it came from. */
export type RemarkOnTrail = { surveyId: string; title: string; day: Day; text: string; schoolId: string | null }

export async function findRemarksOnTrail(
  { db, scope }: Tx,
  { instrumentId, itemId }: { instrumentId: string; itemId: string },
  { from, until }: { from: Day; until: Day },
): Promise<RemarkOnTrail[]> {
  const { rows } = await sql<RemarkOnTrail>`
    select s.id as "surveyId", s.title, r.moderated_on as day, r.text, r.school_id as "schoolId"
    from survey_remark r
    join survey s on s.partnership_id = r.partnership_id and s.id = r.survey_id
    where r.partnership_id = ${scope.partnershipId}
      and r.instrument_id = ${instrumentId} and r.instrument_item_id = ${itemId}
      and r.state = 'shown' and r.moderated_on between ${from}::date and ${until}::date`.execute(db)
  return rows
}
