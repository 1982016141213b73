import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import { inParts } from '../../../platform/database/inParts.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { schoolYearOf } from '../../../platform/schoolYear.ts'
import { type Activity, addBlueprintCycle, growAround, growOccurrences } from '../../cycle/index.ts'
import type { DemoReviews } from '../reviews/records.ts'

/** For how many school years before this one the demo kept its cycle. */
const yearsKept = 2

/** The demo keeps its cycle since a few school years: rows, cohorts, and what came each year. */
export async function beginCycle(tx: Tx, reviews: DemoReviews, today: Day): Promise<void> {
  const thisYear = schoolYearOf(today)
  await addBlueprintCycle(tx, `${thisYear - yearsKept}-09-01`)
  await writeCohorts(tx, reviews, thisYear)
  for (let year = thisYear - yearsKept; year < thisYear; year += 1) await growOccurrences(tx, year)
  await growAround(tx, today)
}

/**
 * Who was measured longest ago has its turn first: a quarter of the schools this year, and so on. Where a scan or peer
 * review is told of, that says which year it was.
 */
async function writeCohorts(
  { db, scope: { partnershipId } }: Tx,
  reviews: DemoReviews,
  thisYear: number,
): Promise<void> {
  const firstYear = thisYear - yearsKept
  await db
    .insertInto('cohort')
    .values([1, 2, 3, 4].map((number) => ({ partnershipId, number, firstYear: firstYear + number - 1 })))
    .execute()
  const schools = await db
    .selectFrom('organisation as school')
    .leftJoin('scan', (join) =>
      join
        .onRef('scan.partnershipId', '=', 'school.partnershipId')
        .onRef('scan.schoolId', '=', 'school.id')
        .on('scan.occasion', '<>', 'in-between'),
    )
    .where('school.partnershipId', '=', partnershipId)
    .where('school.kind', '=', 'school')
    .where('school.candidateSince', 'is', null)
    .groupBy(['school.id', 'school.name'])
    .orderBy((eb) => eb.fn.max('scan.schoolYear'))
    .orderBy('school.name')
    .select((eb) => ['school.id', eb.fn.max<number | null>('scan.schoolYear').as('lastScan')])
    .execute()
  const quarter = Math.max(1, Math.ceil(schools.length / 4))
  const turnOf = (id: string, lastScan: number | null, index: number) =>
    reviews.reviews.find(({ schoolId }) => schoolId === id)?.schoolYear ??
    (lastScan === thisYear ? thisYear : thisYear + Math.floor(index / quarter))
  const placed = schools.map(({ id, lastScan }, index) => ({
    partnershipId,
    schoolId: id,
    cohortNumber: ((((turnOf(id, lastScan, index) - firstYear) % 4) + 4) % 4) + 1,
    because: 'by-hand',
    placedOn: `${firstYear}-08-25`,
  }))
  await inParts(placed, (part) => db.insertInto('cohortSchool').values(part).execute())
}

/** What was done before Peilstok was there for it: by activity, in a few words. */
const doneAs: Partial<Record<Activity, string>> = {
  scan: 'De scan is met het hele team op papier gedaan.',
  'exploring-talk': 'Op school gesproken met de schoolleider.',
  'adjustment-talk': 'Besproken op het bestuurskantoor.',
  'evaluation-talk': 'Aan het eind van het jaar op school besproken.',
  'development-talk': 'Langs de scholen geweest, met de directeuren erbij.',
  'hrm-talk': 'Het gesprek is gevoerd.',
  survey: 'Uitgezet met het formulier van de opleidingen.',
  'panel-students': 'Een middag op de hogeschool, met een verslag.',
  'panel-schools': 'Een middag met zes scholen, met een verslag.',
  plan: 'Het jaarplan is in een gedeeld document geschreven.',
  finance: 'Afgesproken in het overleg van de penvoerders.',
  meeting: 'Het stond op de agenda van een gewone bijeenkomst.',
  'peer-review': 'Twee scholen gingen een dag bij elkaar kijken.',
  'national-development': 'Een partnerschap uit de buurt dacht een dag mee.',
}

/** Ties what the demo tells to what the cycle asked, and says of the rest of earlier years that it was done or left out. */
export async function fulfilCycle(tx: Tx, today: Day): Promise<void> {
  await fulfilWithScans(tx)
  await fulfilWithTalks(tx)
  await fulfilWithMeetings(tx)
  await fulfilWithCandidacies(tx)
  await settleEarlierYears(tx, schoolYearOf(today))
}

async function fulfilWithScans({ db, scope: { partnershipId } }: Tx): Promise<void> {
  await sql`
    update occurrence o set scan_id = done.id,
      state = case when done.settled then 'held' else 'planned' end,
      held_on = case when done.settled then done.talk_on end
    from (
      select distinct on (s.school_id, s.school_year) s.school_id, s.school_year, s.id, s.talk_on,
        s.state in ('settled', 'archived') as settled
      from scan s where s.partnership_id = ${partnershipId} and s.occasion <> 'in-between'
      order by s.school_id, s.school_year, s.opens_on) done, cycle_row r
    where o.partnership_id = ${partnershipId} and o.state = 'open' and r.partnership_id = o.partnership_id and r.id = o.row_id
      and r.activity = 'scan' and done.school_id = o.school_id and done.school_year = o.school_year`.execute(db)
}

/** An evaluation is a meeting; the talks about a person are kept by themselves. */
async function fulfilWithTalks({ db, scope: { partnershipId } }: Tx): Promise<void> {
  await sql`
    update occurrence o set meeting_id = t.meeting_id, talk_id = case when t.meeting_id is null then t.id end,
      state = case when coalesce(t.held_on, m.day) is null then 'planned' else 'held' end,
      held_on = coalesce(t.held_on, m.day)
    from talk t
    left join lateral (
      select (meeting.starts_at at time zone 'Europe/Amsterdam')::date as day from meeting
      where meeting.partnership_id = t.partnership_id and meeting.id = t.meeting_id and meeting.state = 'closed') m on true,
      cycle_row r
    where o.partnership_id = ${partnershipId} and o.state = 'open' and t.partnership_id = o.partnership_id
      and r.partnership_id = o.partnership_id and r.id = o.row_id and r.activity = t.kind || '-talk'
      and t.school_year = o.school_year and t.school_id is not distinct from o.school_id
      and t.person_id is not distinct from o.person_id
      and (t.kind <> 'hrm' or t.role_key = r.role_key)
      and (t.meeting_id is not null or t.kind <> 'evaluation')
      and (t.planned_on is not null or t.held_on is not null or t.meeting_id is not null)`.execute(db)
}

/** The first meeting of a body within the days counts. */
async function fulfilWithMeetings({ db, scope: { partnershipId } }: Tx): Promise<void> {
  await sql`
    update occurrence o set meeting_id = met.id, state = case when met.closed then 'held' else 'planned' end,
      held_on = case when met.closed then met.day end
    from (
      select distinct on (asked.id) asked.id as occurrence_id, m.id, m.state = 'closed' as closed, day.of as day
      from occurrence asked
      join cycle_row r on r.partnership_id = asked.partnership_id and r.id = asked.row_id and r.activity = 'meeting'
      join meeting m on m.partnership_id = asked.partnership_id and m.body_id = asked.body_id and m.state <> 'cancelled'
      cross join lateral (select (m.starts_at at time zone 'Europe/Amsterdam')::date) day (of)
      where asked.partnership_id = ${partnershipId} and asked.state = 'open' and day.of between asked.opens_on and asked.due_on
      order by asked.id, m.starts_at) met
    where o.partnership_id = ${partnershipId} and o.id = met.occurrence_id`.execute(db)
}

async function fulfilWithCandidacies({ db, scope: { partnershipId } }: Tx): Promise<void> {
  await sql`
    update occurrence o set candidacy_id = c.id, state = 'held', held_on = s.taken_on
    from candidacy c
    join candidacy_step s on s.partnership_id = c.partnership_id and s.candidacy_id = c.id, cycle_row r
    where o.partnership_id = ${partnershipId} and o.state = 'open' and c.partnership_id = o.partnership_id
      and c.school_id = o.school_id and r.partnership_id = o.partnership_id and r.id = o.row_id
      and r.activity = s.kind and r.activity in ('exploring-talk', 'adjustment-talk')`.execute(db)
}

/** One in so many of earlier years was left out. */
const leftOut = 17

async function settleEarlierYears({ db, scope: { partnershipId } }: Tx, thisYear: number): Promise<void> {
  const words = JSON.stringify(doneAs)
  await sql`
    update occurrence o set
      state = case when skipped then 'skipped' else 'held' end,
      skipped_because = case when skipped then 'Het team was midden in een verhuizing; volgend jaar weer.' end,
      held_on = case when not skipped then greatest(o.opens_on, o.due_on - 5 - chance % 40) end,
      held_as = case when not skipped then coalesce(${words}::jsonb ->> activity, 'Het is gedaan.') end
    from (
      select left_open.id, r.activity, c.chance,
        left_open.school_id is not null and r.moment = 'during' and c.chance % ${leftOut} = 0 as skipped
      from occurrence left_open
      join cycle_row r on r.partnership_id = left_open.partnership_id and r.id = left_open.row_id
      cross join lateral (
        select abs(hashtext(coalesce(left_open.school_id, left_open.body_id, left_open.person_id, r.id)::text || left_open.school_year))
      ) c (chance)
      where left_open.partnership_id = ${partnershipId} and left_open.state = 'open' and left_open.school_year < ${thisYear}) told
    where o.partnership_id = ${partnershipId} and o.id = told.id`.execute(db)
}
