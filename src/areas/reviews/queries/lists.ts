import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { GivenAdvice, ReviewState } from '../rules.ts'

/** How many reviews of schools there are in a school year, by how far they are. */
export async function countReviews(tx: Tx, schoolYear: number): Promise<{ state: ReviewState; number: number }[]> {
  return tx.db
    .selectFrom('peerReview')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('kind', '=', 'internal')
    .where('schoolYear', '=', schoolYear)
    .groupBy('state')
    .select((eb) => ['state', eb.fn.countAll<number>().as('number')])
    .$narrowType<{ state: ReviewState }>()
    .execute()
}

/**
 * The advice of reviews that were closed from a day on, of one school or (null) of all of them.
 * @param since the first day
 */
export async function findGivenAdvice(tx: Tx, schoolId: string | null, since: Day): Promise<GivenAdvice[]> {
  const { rows } = await sql<GivenAdvice>`
    select a.id, v.id as "reviewId", o.id as "schoolId", o.name as "schoolName", a.guarantee, a.text
    from review_advice a
    join peer_review v on v.partnership_id = a.partnership_id and v.id = a.review_id and v.state = 'closed'
    join organisation o on o.partnership_id = v.partnership_id and o.id = v.school_id
    where a.partnership_id = ${tx.scope.partnershipId} and v.closed_on >= ${since}::date
      and (${schoolId}::uuid is null or o.id = ${schoolId})
    order by v.closed_on desc, o.name, a.guarantee, a.position, a.id`.execute(tx.db)
  return rows
}

/** The last day on which each school was reviewed: within the partnership, or by national visitors. */
export async function findLastReviewed(tx: Tx): Promise<ReadonlyMap<string, Day>> {
  const { rows } = await sql<{ schoolId: string; day: Day }>`
    select school_id as "schoolId", max(day)::date as day from (
      select v.school_id, v.visit_on as day from peer_review v
      where v.partnership_id = ${tx.scope.partnershipId} and v.kind = 'internal' and v.state in ('visited', 'written', 'closed')
      union all
      select s.school_id, v.visit_on from reviewed_school s
      join peer_review v on v.partnership_id = s.partnership_id and v.id = s.review_id and v.state in ('visited', 'written', 'closed')
      where s.partnership_id = ${tx.scope.partnershipId}) seen
    group by school_id`.execute(tx.db)
  return new Map(rows.map(({ schoolId, day }) => [schoolId, day]))
}

/** What somebody did in reviews: panels, hosting, a statement or reply, documents laid ready, visits to other partnerships. */
export type ReviewTraces = { panels: number; hosted: number; written: number; documents: number; visits: number }

export async function countTraces(tx: Tx, personId: string): Promise<ReviewTraces> {
  const of = (table: string, column: string) => sql`(select count(*)::integer from ${sql.table(table)} t
    where t.partnership_id = ${tx.scope.partnershipId} and t.${sql.ref(column)} = ${personId})`
  const { rows } = await sql<ReviewTraces>`
    select ${of('panel_member', 'person_id')} as panels, ${of('peer_review', 'host_id')} as hosted,
      ${of('review_statement', 'stated_by')} + ${of('review_reply', 'replied_by')} as written,
      ${of('dossier_document', 'added_by')} as documents, ${of('outside_visitor', 'person_id')} as visits`.execute(
    tx.db,
  )
  return rows[0] ?? { panels: 0, hosted: 0, written: 0, documents: 0, visits: 0 }
}

/** What the advices that actions came of say, with their review. */
export async function findAdviceNames(
  tx: Tx,
  ids: readonly string[],
): Promise<{ id: string; reviewId: string; schoolName: string; schoolYear: number }[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string; reviewId: string; schoolName: string; schoolYear: number }>`
    select a.id, v.id as "reviewId", o.name as "schoolName", v.school_year as "schoolYear"
    from review_advice a
    join peer_review v on v.partnership_id = a.partnership_id and v.id = a.review_id
    join organisation o on o.partnership_id = v.partnership_id and o.id = v.school_id
    where a.partnership_id = ${tx.scope.partnershipId} and a.id = any(${[...ids]}::uuid[])`.execute(tx.db)
  return rows
}
