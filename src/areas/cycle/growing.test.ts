// What the database grows for all subjects at once is what the rule says of each.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Factories, idOf, type TestOrganisation } from '../../../tests/support/factories.ts'
import { openSite, type Site } from '../../../tests/support/site.ts'
import { addBlueprintCycle, growAround, growOccurrences } from './commands.ts'
import { type CycleRule, type CycleSubject, fallsIn, type Moment } from './rules.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.close())

const dayBetween = (from: string, to: string) =>
  fc
    .integer({ min: Date.parse(from) / 86_400_000, max: Date.parse(to) / 86_400_000 })
    .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10))
const someDay = dayBetween('2023-08-01', '2027-07-31')
const perhaps = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 2 })

const place = fc
  .record({ candidateSince: perhaps(someDay), startedOn: perhaps(someDay), endedOn: perhaps(someDay) })
  .filter(
    ({ candidateSince, startedOn }) => candidateSince === null || startedOn === null || startedOn >= candidateSince,
  )
const school = fc.record({ place, cohort: perhaps(fc.integer({ min: 1, max: 4 })) })
const body = fc.record({
  kind: fc.constantFrom('stuurgroep', 'koor'),
  endedOn: perhaps(someDay),
  at: fc.nat({ max: 4 }),
})
const appointment = fc
  .record({
    person: fc.nat({ max: 2 }),
    role: fc.constantFrom('mentor', 'school-trainer'),
    at: fc.nat({ max: 4 }),
    startsOn: someDay,
    days: perhaps(fc.integer({ min: 0, max: 900 })),
  })
  .map(({ days, ...rest }) => ({
    ...rest,
    endsOn: days === null ? null : new Date(Date.parse(rest.startsOn) + days * 86_400_000).toISOString().slice(0, 10),
  }))

const months = [8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7]
const period = fc.tuple(fc.nat({ max: 11 }), fc.nat({ max: 11 })).map(([one, other]) => ({
  fromMonth: months[Math.min(one, other)] ?? 8,
  untilMonth: months[Math.max(one, other)] ?? 7,
}))
const until = perhaps(fc.integer({ min: 2024, max: 2028 }))
const every = fc
  .record({ years: fc.integer({ min: 1, max: 6 }), anchorYear: fc.integer({ min: 2020, max: 2030 }) })
  .map((each) => ({ kind: 'every' as const, ...each }))
const ofSchools: CycleRule['subject'] = { kind: 'school' }
const row: fc.Arbitrary<CycleRule> = fc
  .tuple(
    period,
    until,
    fc.oneof(
      fc.constantFrom<Moment>('before-start', 'start').map((moment) => ({
        moment,
        subject: ofSchools,
        frequency: { kind: 'once' as const },
      })),
      fc.constant({ moment: 'four-yearly' as const, subject: ofSchools, frequency: { kind: 'by-cohort' as const } }),
      fc.record({
        moment: fc.constant<Moment>('during'),
        subject: fc.constantFrom<CycleRule['subject']>(
          ofSchools,
          { kind: 'body', bodyKind: 'stuurgroep' },
          { kind: 'role', roleKey: 'mentor' },
          { kind: 'partnership' },
        ),
        frequency: every,
      }),
    ),
  )
  .map(([within, untilYear, rest]) => ({ ...within, untilYear, ...rest }))

const partnershipOf = fc.record({
  schools: fc.array(school, { minLength: 5, maxLength: 5 }),
  bodies: fc.array(body, { maxLength: 3 }),
  // Nobody holds a role twice at one place at once.
  appointments: fc.uniqueArray(appointment, {
    maxLength: 6,
    selector: ({ person, role, at }) => `${person} ${role} ${at}`,
  }),
  rows: fc.array(row, { minLength: 1, maxLength: 8 }),
  cohortYears: fc.array(fc.integer({ min: 2022, max: 2029 }), { minLength: 4, maxLength: 4 }),
})
type Told = typeof partnershipOf extends fc.Arbitrary<infer Value> ? Value : never

/** Writes a partnership, and says which subjects it has, by id; the partnership itself has none. */
async function write(partnership: Factories, told: Told): Promise<Map<string | null, CycleSubject>> {
  const partnershipId = partnership.id
  const subjects = new Map<string | null, CycleSubject>([[null, { kind: 'partnership' }]])
  const board = await partnership.board('Bestuur')
  const schools: TestOrganisation[] = []
  for (const [index, { place: taking }] of told.schools.entries())
    schools.push(await partnership.school(`School ${index}`, board, taking))
  await partnership.inScope(async ({ db }) => {
    await db
      .insertInto('cohort')
      .values(told.cohortYears.map((firstYear, index) => ({ partnershipId, number: index + 1, firstYear })))
      .execute()
    for (const [index, { place: taking, cohort }] of told.schools.entries()) {
      const schoolId = schools[index]?.id ?? ''
      const cohortFirstYear = cohort === null ? null : (told.cohortYears[cohort - 1] ?? null)
      subjects.set(schoolId, { kind: 'school', ...taking, cohortFirstYear })
      if (cohort !== null)
        await db
          .insertInto('cohortSchool')
          .values({ partnershipId, schoolId, cohortNumber: cohort, because: 'by-hand', placedOn: '2023-08-01' })
          .execute()
    }
    for (const [index, { kind, endedOn, at }] of told.bodies.entries()) {
      const id = idOf('body', `${kind} ${index}`)
      await db
        .insertInto('body')
        .values({
          partnershipId,
          id,
          kind,
          name: `${kind} ${index}`,
          level: 'operational',
          organisationId: schools[at]?.id ?? '',
          endedOn,
        })
        .execute()
      const last = [endedOn, told.schools[at]?.place.endedOn ?? null].filter((day) => day !== null).sort()[0]
      subjects.set(id, { kind: 'body', bodyKind: kind, endedOn: last ?? null })
    }
  })
  const held = new Map<string, Told['appointments']>()
  for (const name of ['een', 'twee', 'drie']) {
    const who = await partnership.person(name)
    const own = told.appointments.filter(({ person }) => person === held.size)
    for (const { role, at, startsOn, endsOn } of own) {
      const organisation = schools[at]
      if (organisation) await partnership.appointment(who, role, organisation, { startsOn, endsOn })
    }
    held.set(who.id, own)
  }
  for (const [personId, appointments] of held)
    subjects.set(personId, {
      kind: 'person',
      appointments: appointments.map(({ role, startsOn, endsOn, at }) => ({
        roleKey: role,
        startsOn,
        endsOn,
        at: told.schools[at]?.place ?? { candidateSince: null, startedOn: null, endedOn: null },
      })),
    })
  await partnership.inScope(async ({ db }) => {
    await db
      .insertInto('cycleRow')
      .values(told.rows.map((rule, position) => ({ partnershipId, id: rowId(position), position, ...columnsOf(rule) })))
      .execute()
  })
  return subjects
}

const rowId = (position: number) => idOf('cycle row', `${position}`)

function columnsOf({ moment, subject, frequency, fromMonth, untilMonth, untilYear }: CycleRule) {
  return {
    kind: 'free',
    moment,
    goal: 'Leren.',
    activity: 'other',
    title: 'Iets',
    subject: subject.kind,
    bodyKind: subject.kind === 'body' ? subject.bodyKind : null,
    roleKey: subject.kind === 'role' ? subject.roleKey : null,
    everyYears: frequency.kind === 'once' ? null : frequency.kind === 'every' ? frequency.years : 4,
    anchorYear: frequency.kind === 'every' ? frequency.anchorYear : null,
    byCohort: frequency.kind === 'by-cohort',
    fromMonth,
    untilMonth,
    untilYear,
  }
}

/** What there is of a school year, a line each. */
const grown = (partnership: Factories, schoolYear: number) =>
  partnership.inScope(async ({ db }) => {
    const rows = await db
      .selectFrom('occurrence')
      .where('schoolYear', '=', schoolYear)
      .select(['rowId', 'schoolId', 'bodyId', 'personId', 'opensOn', 'dueOn'])
      .execute()
    return rows
      .map((one) => [one.rowId, one.schoolId ?? one.bodyId ?? one.personId, one.opensOn, one.dueOn].join(' '))
      .sort()
  })

describe('wat er in een schooljaar groeit', () => {
  test('is wat de regel van elk apart zegt, en nog een keer verandert niets', { timeout: 120_000 }, async () => {
    let run = 0
    await fc.assert(
      fc.asyncProperty(partnershipOf, fc.integer({ min: 2023, max: 2028 }), async (told, schoolYear) => {
        const partnership = await site.partnership(`Cyclus ${run++}`)
        const subjects = await write(partnership, told)
        const expected = told.rows.flatMap((rule, position) =>
          [...subjects].flatMap(([id, subject]) => {
            const falls = fallsIn(rule, subject, schoolYear)
            return falls ? [[rowId(position), id, falls.opensOn, falls.dueOn].join(' ')] : []
          }),
        )
        await partnership.inScope((tx) => growOccurrences(tx, schoolYear))
        expect(await grown(partnership, schoolYear)).toEqual(expected.sort())
        const again = await partnership.inScope((tx) => growOccurrences(tx, schoolYear))
        expect(again).toEqual({ made: 0, moved: 0, gone: 0 })
      }),
      { numRuns: 60 },
    )
  })

  test('laat staan wat gepland, gedaan of overgeslagen is, en haalt weg wat niemand meer vraagt', async () => {
    const partnership = await site.partnership('Blijvend')
    const board = await partnership.board('Bestuur')
    const [kept, gone] = [await partnership.school('De Blijver', board), await partnership.school('De Stopper', board)]
    await partnership.inScope((tx) => addBlueprintCycle(tx, '2026-11-22'))
    const first = await partnership.inScope((tx) => growOccurrences(tx, 2026))
    expect(first.made).toBeGreaterThan(2)
    await partnership.inScope(async ({ db }) => {
      const ended = { endedOn: '2026-12-31' }
      await db.updateTable('organisation').set(ended).where('id', 'in', [kept.id, gone.id]).execute()
      await db
        .updateTable('occurrence')
        .set({ state: 'skipped', skippedBecause: 'De school bouwt.' })
        .where('schoolId', '=', kept.id)
        .execute()
    })
    expect(await partnership.inScope((tx) => growOccurrences(tx, 2026))).toEqual({ made: 0, moved: 0, gone: 1 })
    const left = await partnership.inScope(({ db }) =>
      db.selectFrom('occurrence').where('schoolId', 'is not', null).select(['schoolId', 'state']).execute(),
    )
    expect(left).toEqual([{ schoolId: kept.id, state: 'skipped' }])
  })

  test('begint in maart ook voor het volgende schooljaar', async () => {
    const partnership = await site.partnership('Vooruit')
    await partnership.inScope((tx) => addBlueprintCycle(tx, '2026-11-22'))
    expect(await partnership.inScope((tx) => addBlueprintCycle(tx, '2026-11-22'))).toBe(0)
    await partnership.inScope((tx) => growAround(tx, '2027-02-28'))
    expect(await grown(partnership, 2027)).toEqual([])
    await partnership.inScope((tx) => growAround(tx, '2027-03-01'))
    expect((await grown(partnership, 2027)).length).toBeGreaterThan(0)
  })
})
