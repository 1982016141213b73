import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { schoolYearOf } from '../../../platform/schoolYear.ts'
import type { ActivitySource } from '../activitySource.ts'
import type { Cohort, CohortSchool, PlacedBecause } from '../rules.ts'

/** A training school with what its page says of it: when it was last scanned and reviewed. */
export type TrainingSchool = CohortSchool & {
  boardName: string | null
  lastScan: Day | null
  lastReview: Day | null
}

/** The cohorts of the partnership by number; none before they were begun. */
export async function findCohorts({ db, scope }: Tx): Promise<Cohort[]> {
  return db
    .selectFrom('cohort')
    .where('partnershipId', '=', scope.partnershipId)
    .orderBy('number')
    .select(['number', 'firstYear'])
    .execute()
}

type SchoolRow = {
  id: string
  name: string
  boardId: string | null
  boardName: string | null
  region: string | null
  size: number
  startedOn: Day | null
  number: number | null
  because: PlacedBecause | null
  lastScan: Day | null
  lastReview: Day | null
}

/**
 * The schools that take part today, by name.
 * @param sources what areas know of scans and reviews that the cycle did not ask for
 */
export async function findTrainingSchools(
  tx: Tx,
  sources: readonly ActivitySource[],
  today: Day,
): Promise<TrainingSchool[]> {
  const { rows } = await sql<SchoolRow>`
    with held as (
      select o.school_id, max(o.held_on) filter (where r.activity = 'scan') as scan,
        max(o.held_on) filter (where r.activity = 'peer-review') as review
      from occurrence o
      join cycle_row r on r.partnership_id = o.partnership_id and r.id = o.row_id
      where o.partnership_id = ${tx.scope.partnershipId} and o.state = 'held' and o.school_id is not null
      group by o.school_id
    ), people as (
      select a.organisation_id, count(distinct a.person_id)::integer as size
      from appointment a
      where a.partnership_id = ${tx.scope.partnershipId} and a.role_key in ('student-teacher', 'mentor')
        and a.starts_on <= ${today} and (a.ends_on is null or a.ends_on >= ${today})
      group by a.organisation_id
    )
    select s.id, s.name, s.board_id as "boardId", b.name as "boardName", coalesce(s.region, s.municipality, s.place) as region,
      coalesce(people.size, 0) as size, s.started_on as "startedOn", c.cohort_number as number, c.because,
      held.scan as "lastScan", held.review as "lastReview"
    from organisation s
    left join organisation b on b.partnership_id = s.partnership_id and b.id = s.board_id
    left join cohort_school c on c.partnership_id = s.partnership_id and c.school_id = s.id
    left join held on held.school_id = s.id
    left join people on people.organisation_id = s.id
    where s.partnership_id = ${tx.scope.partnershipId} and s.kind = 'school'
      and (s.ended_on is null or s.ended_on >= ${today})
      and (s.candidate_since is null or s.started_on <= ${today})
    order by s.name, s.id`.execute(tx.db)
  const scans = await findLast(tx, sources, 'scan')
  const reviews = await findLast(tx, sources, 'peer-review')
  return rows.map(({ startedOn, number, because, ...school }) => {
    const lastScan = later(school.lastScan, scans.get(school.id) ?? null)
    const lastReview = later(school.lastReview, reviews.get(school.id) ?? null)
    const last = later(lastScan, lastReview)
    return {
      ...school,
      lastScan,
      lastReview,
      lastYear: last === null ? null : schoolYearOf(last),
      startYear: startedOn === null ? null : schoolYearOf(startedOn),
      placed: number !== null && because !== null ? { number, because } : null,
    }
  })
}

async function findLast(
  tx: Tx,
  sources: readonly ActivitySource[],
  activity: ActivitySource['activity'],
): Promise<ReadonlyMap<string, Day>> {
  const source = sources.find((one) => one.activity === activity)
  return (await source?.lastHeld?.(tx)) ?? new Map()
}

const later = (one: Day | null, other: Day | null): Day | null => {
  if (one === null || other === null) return one ?? other
  return one > other ? one : other
}
