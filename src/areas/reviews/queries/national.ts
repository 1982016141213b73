import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { HeldReview, NationalKind, ReviewState } from '../rules.ts'

/** A national peer review of the partnership. */
export type NationalReview = {
  id: string
  kind: NationalKind
  schoolYear: number
  hostId: string
  hostName: string
  visitOn: Day | null
  state: ReviewState
  cancelledBecause: string | null
  questions: string
  visitors: string
  conclusion: string
  passed: boolean | null
  closedOn: Day | null
  revision: number
  /** The schools that the visitors see, or saw. */
  schools: { id: string; name: string }[]
}

const schoolsSeen = sql<NationalReview['schools']>`coalesce((
  select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name)
  from reviewed_school s join organisation o on o.partnership_id = s.partnership_id and o.id = s.school_id
  where s.partnership_id = review.partnership_id and s.review_id = review.id), '[]')`

function nationals(tx: Tx) {
  return tx.db
    .selectFrom('peerReview as review')
    .innerJoin('person as host', (join) =>
      join.onRef('host.partnershipId', '=', 'review.partnershipId').onRef('host.id', '=', 'review.hostId'),
    )
    .where('review.partnershipId', '=', tx.scope.partnershipId)
    .where('review.kind', '<>', 'internal')
    .select([
      'review.id',
      'review.kind',
      'review.schoolYear',
      'review.hostId',
      'host.name as hostName',
      'review.visitOn',
      'review.state',
      'review.cancelledBecause',
      'review.questions',
      'review.visitors',
      'review.conclusion',
      'review.passed',
      'review.closedOn',
      'review.revision',
      schoolsSeen.as('schools'),
    ])
    .$narrowType<{ kind: NationalKind; state: ReviewState }>()
}

export async function findNational(tx: Tx, id: string): Promise<NationalReview | undefined> {
  return nationals(tx).where('review.id', '=', id).executeTakeFirst()
}

/** The newest first. */
export async function findNationals(tx: Tx): Promise<NationalReview[]> {
  return nationals(tx).orderBy('review.schoolYear', 'desc').orderBy('review.visitOn', 'desc').execute()
}

/** Of these, those that took place, for the clocks. */
export function heldOf(reviews: readonly NationalReview[]): HeldReview[] {
  return reviews.flatMap(({ kind, visitOn, passed, state }) =>
    visitOn !== null && (state === 'visited' || state === 'written' || state === 'closed')
      ? [{ kind, on: visitOn, passed }]
      : [],
  )
}

/** How many schools were reviewed within the partnership since a day (or ever), of how many that there are. */
export async function countMidterm(
  tx: Tx,
  since: Day | null,
  today: Day,
): Promise<{ reviewed: number; schools: number }> {
  const { rows } = await sql<{ reviewed: number; schools: number }>`
    select count(*)::integer as schools,
      count(*) filter (where exists (select from peer_review v
        where v.partnership_id = o.partnership_id and v.school_id = o.id and v.kind = 'internal'
          and v.state in ('visited', 'written', 'closed') and v.visit_on >= coalesce(${since}::date, '-infinity')))::integer as reviewed
    from organisation o
    where o.partnership_id = ${tx.scope.partnershipId} and o.kind = 'school'
      and coalesce(o.ended_on, 'infinity') >= ${today}::date
      and (o.started_on <= ${today}::date or (o.started_on is null and o.candidate_since is null))`.execute(tx.db)
  return rows[0] ?? { reviewed: 0, schools: 0 }
}

/** A visit that people of this partnership paid to another one. */
export type OutsideVisit = {
  id: string
  visitedOn: Day
  visitedPartnership: string
  kind: NationalKind
  learned: string
  visitors: string[]
}

/** The last first. */
export async function findOutsideVisits(tx: Tx): Promise<OutsideVisit[]> {
  const { rows } = await sql<OutsideVisit>`
    select v.id, v.visited_on as "visitedOn", v.visited_partnership as "visitedPartnership", v.kind, v.learned,
      array(select p.name from outside_visitor o join person p on p.partnership_id = o.partnership_id and p.id = o.person_id
        where o.partnership_id = v.partnership_id and o.visit_id = v.id order by p.name) as visitors
    from outside_visit v where v.partnership_id = ${tx.scope.partnershipId}
    order by v.visited_on desc, v.id`.execute(tx.db)
  return rows
}
