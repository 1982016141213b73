import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CohortSchool, cohortOfStart, cohortsFrom, proposeCohorts, turnFrom } from './cohorts.ts'

const thisYear = 2026
const cohorts = cohortsFrom(2025)

const school = (id: string, more: Partial<CohortSchool> = {}): CohortSchool => ({
  id,
  name: id,
  boardId: 'duin',
  region: null,
  size: 4,
  startYear: null,
  lastYear: null,
  placed: null,
  ...more,
})

const numberOf = (schools: readonly CohortSchool[], id: string, again = false) =>
  proposeCohorts(schools, cohorts, { thisYear, again }).find(({ schoolId }) => schoolId === id)?.number

describe('een cohort', () => {
  test('is om de vier schooljaren aan de beurt', () => {
    const [first, second] = cohorts
    expect(first && [turnFrom(first, 2020), turnFrom(first, 2025), turnFrom(first, 2026)]).toEqual([2025, 2025, 2029])
    expect(second && [turnFrom(second, 2026), turnFrom(second, 2027), turnFrom(second, 2031)]).toEqual([
      2026, 2030, 2034,
    ])
  })

  test('van een nieuwe school is vier jaar na haar start aan de beurt', () => {
    for (const startYear of [2021, 2022, 2026, 2027, 2031]) {
      const cohort = cohortOfStart(startYear, cohorts)
      expect(cohort && turnFrom(cohort, startYear + 1)).toBe(Math.max(startYear + 4, cohort?.firstYear ?? 0))
    }
    expect(numberOf([school('nieuw', { startYear: 2026 })], 'nieuw')).toBe(2)
    // Once it was scanned after its start, it is divided like the others.
    expect(proposeCohorts([school('al verder', { startYear: 2018, lastYear: 2022 })], cohorts, { thisYear })).toEqual([
      { schoolId: 'al verder', number: 2, because: 'spread', turn: 2026 },
    ])
  })

  test('wie het langst wacht, is het eerst aan de beurt', () => {
    const schools = [
      school('vorig jaar', { lastYear: 2025 }),
      school('lang geleden', { lastYear: 2019 }),
      school('nooit'),
      school('kort geleden', { lastYear: 2023 }),
    ]
    const byTurn = proposeCohorts(schools, cohorts, { thisYear }).toSorted((a, b) => a.turn - b.turn)
    expect(byTurn.map(({ schoolId }) => schoolId)).toEqual(['nooit', 'lang geleden', 'kort geleden', 'vorig jaar'])
    expect(new Set(byTurn.map(({ because }) => because))).toEqual(new Set(['waiting']))
  })

  test('verdeelt streken en grootte van wie even lang wacht', () => {
    const schools = ['kust', 'kust', 'polder', 'polder', 'stad', 'stad', 'dorp', 'dorp'].map((region, index) =>
      school(`${index}`, { region, size: index }),
    )
    const proposed = proposeCohorts(schools, cohorts, { thisYear })
    for (const { number } of cohorts) {
      const there = schools.filter(({ id }) => proposed.some((one) => one.schoolId === id && one.number === number))
      expect(new Set(there.map(({ region }) => region)).size).toBe(there.length)
    }
  })

  test('wat met de hand is geplaatst blijft staan, ook als alles opnieuw wordt verdeeld', () => {
    const schools = ['a', 'b', 'c', 'd'].map((id) => school(id, { placed: { number: 3, because: 'by-hand' } }))
    expect(proposeCohorts(schools, cohorts, { thisYear, again: true }).map(({ number }) => number)).toEqual([
      3, 3, 3, 3,
    ])
  })
})

const randomSchools = fc
  .array(
    fc.record({
      boardId: fc.constantFrom('duin', 'dijk', 'delta', null),
      region: fc.constantFrom('kust', 'polder', null),
      size: fc.integer({ min: 0, max: 30 }),
      lastYear: fc.option(fc.integer({ min: 2018, max: 2026 })),
    }),
    { maxLength: 70 },
  )
  .map((all) => all.map((one, index) => school(`school ${index}`, one)))

const spreadOf = (numbers: readonly number[]) => {
  const counts = cohorts.map(({ number }) => numbers.filter((one) => one === number).length)
  return Math.max(...counts) - Math.min(...counts)
}

const placedAs = (schools: readonly CohortSchool[], because: 'proposed' | 'by-hand' = 'proposed') => {
  const proposed = new Map(
    proposeCohorts(schools, cohorts, { thisYear }).map(({ schoolId, number }) => [schoolId, number]),
  )
  return schools.map((one) => ({ ...one, placed: { number: proposed.get(one.id) ?? 0, because } }))
}

describe('in elk partnerschap', () => {
  test('krijgt elke school één cohort, en verschillen cohorten hoogstens één: in totaal en per bestuur', () => {
    fc.assert(
      fc.property(randomSchools, (schools) => {
        const proposed = proposeCohorts(schools, cohorts, { thisYear })
        expect(proposed.map(({ schoolId }) => schoolId)).toEqual(schools.map(({ id }) => id))
        expect(spreadOf(proposed.map(({ number }) => number))).toBeLessThanOrEqual(1)
        for (const boardId of ['duin', 'dijk', 'delta', null]) {
          const ids = new Set(schools.filter((one) => one.boardId === boardId).map(({ id }) => id))
          const numbers = proposed.filter(({ schoolId }) => ids.has(schoolId)).map(({ number }) => number)
          expect(spreadOf(numbers)).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  test('is van twee scholen van een bestuur nooit eerder aan de beurt wie korter wacht', () => {
    fc.assert(
      fc.property(randomSchools, (schools) => {
        const turns = new Map(
          proposeCohorts(schools, cohorts, { thisYear }).map(({ schoolId, turn }) => [schoolId, turn]),
        )
        for (const a of schools)
          for (const b of schools)
            if (a.boardId === b.boardId && (a.lastYear ?? 0) < (b.lastYear ?? 0))
              expect(turns.get(a.id)).toBeLessThanOrEqual(turns.get(b.id) ?? 0)
      }),
    )
  })

  test('verandert nog een keer voorstellen niets, ook niet als alles opnieuw wordt verdeeld', () => {
    fc.assert(
      fc.property(randomSchools, fc.boolean(), (schools, again) => {
        const once = placedAs(schools)
        const twice = proposeCohorts(once, cohorts, { thisYear, again })
        expect(twice.map(({ number }) => number)).toEqual(once.map(({ placed }) => placed.number))
      }),
    )
  })

  test('verzet een school erbij geen andere, en blijven cohorten zo gelijk als het kan', () => {
    fc.assert(
      fc.property(randomSchools, (schools) => {
        const placed = placedAs(schools)
        const more = proposeCohorts([...placed, school('nog een', { boardId: 'nieuw' })], cohorts, { thisYear })
        expect(more.slice(0, -1).map(({ number }) => number)).toEqual(placed.map(({ placed: { number } }) => number))
        expect(spreadOf(more.map(({ number }) => number))).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('hangt het voorstel niet af van de volgorde van de lijst', () => {
    fc.assert(
      fc.property(randomSchools, (schools) => {
        const sorted = (all: readonly CohortSchool[]) =>
          proposeCohorts(all, cohorts, { thisYear }).toSorted((a, b) => a.schoolId.localeCompare(b.schoolId))
        expect(sorted(schools.toReversed())).toEqual(sorted(schools))
      }),
    )
  })
})
