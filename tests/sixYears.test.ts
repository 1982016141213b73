// A partnership lives through six school years: what the table of the cycle promises falls when it should, and is done.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Day } from '../src/platform/clock.ts'
import { openSite, type Site } from './support/site.ts'
import {
  type Appointment,
  boardNames,
  firstYear,
  found,
  institute,
  type LivingPartnership,
  leavesOn,
  schoolThatLeaves,
  schoolYears,
  starter,
  trainingSchools,
} from './support/sixYears/founding.ts'
import { live } from './support/sixYears/living.ts'

let site: Site
let living: LivingPartnership
/** Which school ended, and the cohort, 1 to 4, in which each began. */
let leaver: string
let cohorts: ReadonlyMap<string, number>

beforeAll(async () => {
  site = await openSite()
  living = await found(await site.partnership('Zesjaar'))
  cohorts = new Map((await placements()).map(({ name, cohortNumber }) => [name, cohortNumber]))
  leaver = await schoolThatLeaves(living.partnership)
  await live(living, site.services)
}, 300_000)
afterAll(() => site?.close())

const inScope: LivingPartnership['partnership']['inScope'] = (work) => living.partnership.inScope(work)

const placements = () =>
  inScope(({ db }) =>
    db
      .selectFrom('cohortSchool as placed')
      .innerJoin('organisation as school', 'school.id', 'placed.schoolId')
      .select(['school.name', 'placed.cohortNumber', 'placed.because'])
      .execute(),
  )

/** Of whom a row of the table asks: every training school, everybody in a role, bodies by where they are, or all together. */
type Of = 'school' | 'partnership' | { role: string } | { bodiesAt: readonly string[] }
/** Each year, or the years in which it falls; and the months within which it has to be done. */
type TableRow = { of: Of; years: readonly number[]; from: number; until: number }

const yearly = schoolYears
/** What the quality cycle says of how often and of whom, as people would put it on a calendar. */
const table: Record<string, TableRow> = {
  evaluatiegesprek: { of: 'school', years: yearly, from: 3, until: 6 },
  'hrm-schoolopleider': { of: { role: 'school-trainer' }, years: yearly, from: 1, until: 5 },
  'hrm-mentor': { of: { role: 'mentor' }, years: yearly, from: 1, until: 5 },
  'ontwikkelgesprek-cooper': { of: { role: 'partnership-coordinator' }, years: yearly, from: 10, until: 3 },
  'hrm-instituutsopleider': { of: { role: 'institute-trainer' }, years: yearly, from: 1, until: 5 },
  'hrm-trainer-schoolopleiders': { of: { role: 'school-trainer-trainer' }, years: yearly, from: 1, until: 5 },
  'hrm-mentorentrainer': { of: { role: 'mentor-trainer' }, years: yearly, from: 1, until: 5 },
  tevredenheidsenquete: { of: 'partnership', years: yearly, from: 4, until: 6 },
  // Every other year: students in the one, schools in the other.
  'panel-aankomende-leraren': { of: 'partnership', years: [2026, 2028, 2030], from: 1, until: 5 },
  'panel-opleidingsscholen': { of: 'partnership', years: [2027, 2029, 2031], from: 1, until: 5 },
  'jaarplan-opstellen': { of: 'partnership', years: yearly, from: 2, until: 5 },
  'jaarplan-vaststellen': { of: { bodiesAt: ['stuurgroep'] }, years: yearly, from: 5, until: 7 },
  'financieel-kader': { of: { bodiesAt: ['penvoerdersoverleg'] }, years: yearly, from: 4, until: 7 },
  'netwerk-schoolopleiders': { of: { bodiesAt: boardNames }, years: yearly, from: 9, until: 6 },
  directieberaad: { of: { bodiesAt: boardNames }, years: yearly, from: 9, until: 6 },
  'netwerk-instituutsopleiders': { of: { bodiesAt: [institute] }, years: yearly, from: 9, until: 6 },
  // Once in six years, three years apart.
  'landelijke-ontwikkelingsgerichte-peerreview': { of: 'partnership', years: [2028], from: 1, until: 5 },
  'landelijke-beoordelende-peerreview': { of: 'partnership', years: [2031], from: 1, until: 5 },
}

const dayIn = (schoolYear: number, month: number, day: number): Day =>
  `${month < 8 ? schoolYear + 1 : schoolYear}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
const monthsOf31 = [1, 3, 5, 7, 8, 10, 12]
const lastOf = (month: number) => (monthsOf31.includes(month) ? 31 : 30)
const lineOf = (key: string, schoolYear: number, who: string, opensOn: Day, dueOn: Day) =>
  `${key} ${schoolYear}: ${who}, ${opensOn} – ${dueOn}`

/** Whether a place takes part on a day: the starter from its start, the school that left until its end. */
const takesPart = (place: string, day: Day) =>
  (place !== starter.name || day >= starter.startsOn) && (place !== leaver || day <= leavesOn)
const holdsOn = ({ startsOn, endsOn, at }: Appointment, day: Day) =>
  startsOn <= day && (endsOn ?? '9999') >= day && takesPart(at, day)

function askedOf(of: Of, dueOn: Day): readonly string[] {
  if (of === 'partnership') return ['het partnerschap']
  if (of === 'school') return [...trainingSchools, starter.name].filter((school) => takesPart(school, dueOn))
  if ('bodiesAt' in of) return of.bodiesAt
  return living.roster.filter((one) => one.role === of.role && holdsOn(one, dueOn)).map(({ person }) => person)
}

function linesOf([key, { of, years, from, until }]: [string, TableRow]): string[] {
  return years.flatMap((year) => {
    const dueOn = dayIn(year, until, lastOf(until))
    return askedOf(of, dueOn).map((who) => lineOf(key, year, who, dayIn(year, from, 1), dueOn))
  })
}

/** A cohort has its turn every fourth year: a scan before the winter, and a peer review in spring. */
function linesOfTurns(): string[] {
  return [...cohorts].flatMap(([school, number]) =>
    [firstYear + number - 1, firstYear + number + 3]
      .filter((year) => year <= 2031 && takesPart(school, dayIn(year, 5, 31)))
      .flatMap((year) => linesOfTurn(school, year)),
  )
}

const linesOfTurn = (school: string, year: number) => [
  lineOf('vierjaarlijkse-scan', year, school, dayIn(year, 9, 1), dayIn(year, 12, 31)),
  lineOf('peerreview', year, school, dayIn(year, 2, 1), dayIn(year, 5, 31)),
]

/** Before it starts it is asked three things, at its start one, and four years later it has its first turn. */
const linesOfStarter = () => [
  ...['scan-voor-de-start', 'verkennend-gesprek', 'afstemmingsgesprek'].map((key) =>
    lineOf(key, 2026, starter.name, '2026-10-01', '2027-07-31'),
  ),
  lineOf('nulmeting', 2027, starter.name, '2027-08-01', '2027-12-31'),
  ...linesOfTurn(starter.name, 2031),
]

const occurrences = () =>
  inScope(({ db }) =>
    db
      .selectFrom('occurrence as o')
      .innerJoin('cycleRow as row', 'row.id', 'o.rowId')
      .leftJoin('organisation as school', 'school.id', 'o.schoolId')
      .leftJoin('person', 'person.id', 'o.personId')
      .leftJoin('body', 'body.id', 'o.bodyId')
      .leftJoin('organisation as place', 'place.id', 'body.organisationId')
      .where('o.schoolYear', 'in', [...schoolYears])
      .select((eb) => [
        'row.kind',
        'o.schoolYear',
        'o.opensOn',
        'o.dueOn',
        'o.state',
        'o.heldOn',
        'o.planId',
        eb.fn.coalesce('school.name', 'person.name', 'place.name', 'body.kind', eb.val('het partnerschap')).as('who'),
      ])
      .execute(),
  )

test('elke regel van de cyclus valt in de schooljaren en maanden van de tabel, voor wie er dan is', async () => {
  const fallen = (await occurrences()).map((one) => lineOf(one.kind, one.schoolYear, one.who, one.opensOn, one.dueOn))
  const promised = [...Object.entries(table).flatMap(linesOf), ...linesOfTurns(), ...linesOfStarter()]
  expect(fallen.toSorted()).toEqual(promised.toSorted())
})

test('wat gevraagd werd is gedaan, binnen de dagen die ervoor stonden', async () => {
  const notInTime = (await occurrences()).filter(
    ({ state, heldOn, opensOn, dueOn }) => state !== 'held' || heldOn === null || heldOn < opensOn || heldOn > dueOn,
  )
  expect(notInTime).toEqual([])
})

test('elke school krijgt in elke vier jaar precies één scan en één peerreview', async () => {
  const all = await occurrences()
  const yearsOf = (kinds: readonly string[], school: string) =>
    all.flatMap(({ kind, who, schoolYear }) => (kinds.includes(kind) && who === school ? [schoolYear] : [])).toSorted()
  const stayed = trainingSchools.filter((school) => school !== leaver)
  for (const kinds of [['vierjaarlijkse-scan'], ['peerreview']])
    for (const from of [2026, 2027, 2028])
      for (const school of stayed) {
        const within = yearsOf(kinds, school).filter((year) => year >= from && year < from + 4)
        expect(within, `${school} from ${from}`).toHaveLength(1)
      }
  expect(yearsOf(['nulmeting', 'vierjaarlijkse-scan'], starter.name)).toEqual([2027, 2031])
  expect(yearsOf(['peerreview'], starter.name)).toEqual([2031])
  expect(yearsOf(['vierjaarlijkse-scan', 'peerreview'], leaver)).toEqual([2026, 2026])
  expect((await placements()).find(({ name }) => name === starter.name)?.because).toBe('start')
})

test('niemand zit vaker in een panel dan één keer meer dan gemiddeld, na elk schooljaar opnieuw', async () => {
  const seats = await inScope(({ db }) =>
    db
      .selectFrom('panelMember as member')
      .innerJoin('peerReview as review', 'review.id', 'member.reviewId')
      .where('review.state', '=', 'closed')
      .select(['member.personId', 'review.schoolYear'])
      .execute(),
  )
  for (const year of schoolYears) {
    const askable = await inScope(({ db }) =>
      db
        .selectFrom('panelCandidate as candidate')
        .innerJoin('reviewRound as round', 'round.id', 'candidate.roundId')
        .where('round.schoolYear', '=', year)
        .select('candidate.personId')
        .execute(),
    )
    const loads = askable.map(
      ({ personId }) => seats.filter((seat) => seat.personId === personId && seat.schoolYear <= year).length,
    )
    const average = loads.reduce((sum, load) => sum + load, 0) / loads.length
    expect(average).toBeGreaterThan(0)
    expect(Math.max(...loads), `${year}`).toBeLessThanOrEqual(average + 1)
  }
})

test('geen jaarplan van het partnerschap zonder besluit van de stuurgroep', async () => {
  const plans = await inScope(({ db }) =>
    db
      .selectFrom('plan')
      .leftJoin('decision', 'decision.id', 'plan.decisionId')
      .leftJoin('agendaEntry as entry', 'entry.id', 'decision.entryId')
      .leftJoin('meeting', 'meeting.id', 'entry.meetingId')
      .leftJoin('body', 'body.id', 'meeting.bodyId')
      .where('plan.organisationId', 'is', null)
      .orderBy('plan.schoolYear')
      .select(['plan.schoolYear', 'plan.state', 'plan.adoptedOn', 'body.kind as by', 'meeting.state as meeting'])
      .execute(),
  )
  expect(plans).toEqual(
    schoolYears.map((year) => ({
      schoolYear: year + 1,
      state: 'adopted',
      adoptedOn: dayIn(year, 5, 20),
      by: 'stuurgroep',
      meeting: 'closed',
    })),
  )
})
