import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byKind, byPlace, mayCountTwice, type Place, totalsOf } from './frame.ts'
import { lineKinds, plannedOf } from './lines.ts'
import { amountInWords, costOf, hoursInWords, hundredthsInWords, limits, readHundredths } from './money.ts'

describe('amounts are typed and shown the Dutch way', () => {
  test.each([
    ['1250', 125_000],
    ['1250,5', 125_050],
    ['1.250,50', 125_050],
    ['€ 1.250', 125_000],
    ['€1.250,-', 125_000],
    ['12.345.678,90', 1_234_567_890],
    ['0,05', 5],
    ['-35', -3_500],
    ['€ -35,00', -3_500],
    ['−35', -3_500],
    ['  80 ', 8_000],
  ])('%s', (typed, hundredths) => {
    expect(readHundredths(typed)).toBe(hundredths)
  })

  test.each([
    '',
    ',50',
    '12.50',
    '1,250.50',
    '1.25',
    '12.3456',
    '1,234',
    '1e3',
    'duizend',
    '1 250',
    '=1+1',
    '--1',
    'NaN',
  ])('what could mean something else is not guessed at: “%s”', (typed) => {
    expect(readHundredths(typed)).toBeUndefined()
  })

  test('what is shown reads back as the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: -limits.amount, max: limits.amount }), (cents) => {
        expect(readHundredths(hundredthsInWords(cents))).toBe(cents)
        expect(readHundredths(amountInWords(cents))).toBe(cents)
        expect(readHundredths(hoursInWords(cents))).toBe(cents)
      }),
    )
  })

  test('hours have no needless zeros', () => {
    expect([8_000, 1_250, 1_205, 5, 100_000].map(hoursInWords)).toEqual(['80', '12,5', '12,05', '0,05', '1.000'])
  })
})

describe('a line in hours costs hours × rate, in whole cents', () => {
  test('half a cent goes up, less goes down', () => {
    expect(costOf(50, 101)).toBe(51)
    expect(costOf(25, 101)).toBe(25)
    expect(costOf(8_000, 6_250)).toBe(500_000)
  })

  test('it is never more than half a cent off, and within the limit of an amount', () => {
    const hours = fc.integer({ min: 0, max: limits.hours })
    const rate = fc.integer({ min: 0, max: limits.rate })
    fc.assert(
      fc.property(hours, rate, (worked, each) => {
        const cost = costOf(worked, each)
        expect(Math.abs(cost * 100 - worked * each)).toBeLessThanOrEqual(50)
        expect(cost).toBeLessThanOrEqual(limits.amount)
      }),
    )
  })

  test('it follows the rate of the budget, or has its own', () => {
    expect(plannedOf({ hours: 1_000, hourlyRate: null }, 6_000)).toBe(60_000)
    expect(plannedOf({ hours: 1_000, hourlyRate: 5_000 }, 6_000)).toBe(50_000)
    expect(plannedOf({ amount: 123 }, 6_000)).toBe(123)
  })
})

const board: Place = { id: 'b', name: 'Duin', kind: 'board', boardId: null }
const institute: Place = { id: 'i', name: 'Delta', kind: 'institute', boardId: null }
const schools: Place[] = [
  { id: 's1', name: 'De Kade', kind: 'school', boardId: 'b' },
  { id: 's2', name: 'De Brug', kind: 'school', boardId: 'b' },
  { id: 's3', name: 'Los', kind: 'school', boardId: null },
]
const lineOf = fc.record({
  kind: fc.constantFrom(...lineKinds),
  place: fc.constantFrom(null, board, institute, ...schools),
  planned: fc.integer({ min: 0, max: limits.amount }),
  actual: fc.option(fc.integer({ min: -limits.amount, max: limits.amount })),
})
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

describe('totals add up', () => {
  test('over kinds and over places, to the total of all lines', () => {
    fc.assert(
      fc.property(fc.array(lineOf), (lines) => {
        const total = totalsOf(lines)
        expect(total.left).toBe(total.planned - total.actual)
        for (const part of ['planned', 'actual', 'left'] as const) {
          expect(sum(byKind(lines).map(({ totals }) => totals[part]))).toBe(total[part])
          expect(sum(byPlace(lines, []).map((place) => place[part]))).toBe(total[part])
        }
      }),
    )
  })

  test('a board counts its schools along, which stand below it by name', () => {
    const lines = [
      { place: board, planned: 100, actual: null },
      { place: schools[0] ?? null, planned: 20, actual: 5 },
      { place: schools[1] ?? null, planned: 3, actual: null },
      { place: null, planned: 1_000, actual: null },
    ]
    const [whole, duin] = byPlace(lines, [{ place: schools[0] ?? null, students: 12 }])
    expect(whole).toMatchObject({ place: null, planned: 1_000 })
    expect(duin).toMatchObject({ planned: 123, actual: 5, left: 118, students: 12 })
    expect(duin?.schools.map(({ place, planned }) => [place?.name, planned])).toEqual([
      ['De Brug', 3],
      ['De Kade', 20],
    ])
  })

  test('a school stands by itself where its board has nothing to show', () => {
    expect(
      byPlace([{ place: schools[0] ?? null, planned: 1, actual: null }], []).map(({ place }) => place?.id),
    ).toEqual(['s1'])
  })

  test('students at schools and at institutes may be the same ones', () => {
    const at = (place: Place, students: number) => ({ place, students })
    expect(mayCountTwice([at(institute, 3), at(schools[0] ?? null, 2)])).toBe(true)
    expect(mayCountTwice([at(institute, 3), at(schools[0] ?? null, 0)])).toBe(false)
  })
})
