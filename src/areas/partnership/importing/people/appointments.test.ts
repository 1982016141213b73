import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PeriodOutcome, type PeriodWish, planPeriods } from './appointments.ts'
import { overlap, type Period } from './person.ts'

const from = '2026-08-01'
const period = (startsOn: string, endsOn: string | null = null): Period => ({ startsOn, endsOn })

/** The outcome of one row beside what is known. */
function outcomeOf(startsOn: string | null, endsOn: string | null, ...known: Period[]): PeriodOutcome | undefined {
  return planPeriods([{ line: 2, startsOn, endsOn }], known, from).get(2)
}

/** What is known after the outcomes were applied. */
function applied(known: readonly Period[], outcomes: ReadonlyMap<number, PeriodOutcome>): Period[] {
  return [...outcomes.values()].reduce<Period[]>(
    (periods, outcome) => {
      if (outcome.outcome === 'add') return periods.concat(outcome.period)
      if (outcome.outcome !== 'change') return periods
      return periods.map((other) =>
        other.startsOn === outcome.period.startsOn ? { ...other, endsOn: outcome.endsOn } : other,
      )
    },
    [...known],
  )
}

describe('een aanstelling in een lijst', () => {
  it('die er nog niet is, komt erbij', () => {
    expect(outcomeOf('2026-08-01', '2027-07-31')).toEqual({
      outcome: 'add',
      period: period('2026-08-01', '2027-07-31'),
    })
    expect(outcomeOf('2026-08-01', null, period('2024-08-01', '2026-07-31'))).toMatchObject({ outcome: 'add' })
  })

  it('zonder eerste dag begint op de dag die daarvoor gekozen is', () => {
    expect(outcomeOf(null, null)).toEqual({ outcome: 'add', period: period(from) })
    expect(outcomeOf(null, '2026-07-31')).toMatchObject({
      outcome: 'error',
      problem: expect.stringContaining('1-8-2026'),
    })
  })

  it('zonder eerste dag is de aanstelling die dan loopt', () => {
    expect(outcomeOf(null, null, period('2020-08-01'))).toEqual({ outcome: 'unchanged' })
    expect(outcomeOf(null, '2027-07-31', period('2020-08-01'))).toEqual({
      outcome: 'change',
      period: period('2020-08-01'),
      endsOn: '2027-07-31',
    })
  })

  it('met dezelfde eerste dag stelt de laatste dag bij; een lege laatste dag laat hem staan', () => {
    const known = period('2026-08-01', '2027-07-31')
    expect(outcomeOf('2026-08-01', '2026-12-31', known)).toMatchObject({ outcome: 'change', endsOn: '2026-12-31' })
    expect(outcomeOf('2026-08-01', null, known)).toEqual({ outcome: 'unchanged' })
  })

  it('die binnen een bekende valt, is er al, met een melding', () => {
    expect(outcomeOf('2026-08-01', null, period('2020-08-01'))).toEqual({
      outcome: 'unchanged',
      notice: 'Dit stond er al: vanaf 1-8-2020. Dat blijft zo.',
    })
  })

  it('die anders overlapt, is aan mensen', () => {
    const problem = expect.stringContaining('van 1-1-2026 tot en met 31-12-2026')
    const known = period('2026-01-01', '2026-12-31')
    expect(outcomeOf('2026-08-01', '2027-07-31', known)).toMatchObject({ outcome: 'error', problem })
    expect(outcomeOf('2025-08-01', '2026-07-31', known)).toMatchObject({ outcome: 'error', problem })
    expect(outcomeOf('2025-08-01', null, known)).toMatchObject({ outcome: 'error', problem })
    expect(outcomeOf('2025-08-01', '2027-07-31', period('2025-08-01', '2025-12-31'), known)).toMatchObject({ problem })
  })

  it('maakt plaats voor de volgende, in welke volgorde ze ook staan', () => {
    const rows = [
      { line: 2, startsOn: '2026-08-01', endsOn: null },
      { line: 3, startsOn: '2020-08-01', endsOn: '2026-07-31' },
    ]
    expect([...planPeriods(rows, [period('2020-08-01')], from)]).toEqual([
      [3, { outcome: 'change', period: period('2020-08-01'), endsOn: '2026-07-31' }],
      [2, { outcome: 'add', period: period('2026-08-01') }],
    ])
  })

  it('moet haar eerste dag noemen als dezelfde persoon er vaker zo in staat', () => {
    const rows = [
      { line: 2, startsOn: null, endsOn: null },
      { line: 3, startsOn: '2020-08-01', endsOn: '2021-07-31' },
    ]
    const outcomes = planPeriods(rows, [], from)
    expect(outcomes.get(2)).toMatchObject({ outcome: 'error', problem: expect.stringContaining('vaker') })
    expect(outcomes.get(3)).toMatchObject({ outcome: 'add' })
  })

  it('die er twee keer in staat, is een fout bij de tweede regel', () => {
    const rows = [2, 3].map((line) => ({ line, startsOn: '2026-08-01', endsOn: null }))
    expect(planPeriods(rows, [], from).get(3)).toMatchObject({
      outcome: 'error',
      problem: expect.stringContaining('Regel 2'),
    })
  })
})

describe('aanstellingen, wat er ook in de lijst staat en bekend is', () => {
  const day = fc.constantFrom(
    '2025-08-01',
    '2026-01-01',
    '2026-07-31',
    '2026-08-01',
    '2026-08-02',
    '2027-07-31',
    '2027-08-01',
  )
  const rows = fc
    .array(fc.record({ startsOn: fc.option(day), endsOn: fc.option(day) }), { maxLength: 5 })
    .map((wishes) => wishes.filter(({ startsOn, endsOn }) => !startsOn || !endsOn || startsOn <= endsOn))
    .map((wishes): PeriodWish[] => wishes.map((wish, index) => ({ ...wish, line: index + 2 })))
  const lists = fc.tuple(rows, rows)

  it('delen daarna nooit een dag', () => {
    fc.assert(
      fc.property(lists, ([earlier, list]) => {
        const known = applied([], planPeriods(earlier, [], from))
        const after = applied(known, planPeriods(list, known, from))
        for (const [index, one] of after.entries()) {
          expect(after.slice(index + 1).some((other) => overlap(one, other))).toBe(false)
        }
      }),
      { numRuns: 1000 },
    )
  })

  /** The outcomes of the rows that fitted, when their list is planned again after it was applied. */
  function plannedAgain(earlier: PeriodWish[], list: PeriodWish[], later: string): string[] {
    const known = applied([], planPeriods(earlier, [], from))
    const first = planPeriods(list, known, from)
    const fitting = list.filter(({ line }) => first.get(line)?.outcome !== 'error')
    return [...planPeriods(fitting, applied(known, first), later).values()].map(({ outcome }) => outcome)
  }

  it('veranderen niet door dezelfde lijst nog eens', () => {
    fc.assert(
      fc.property(lists, ([earlier, list]) => {
        expect(plannedAgain(earlier, list, from).filter((outcome) => outcome !== 'unchanged')).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('veranderen ook in een later jaar niet, als de lijst de eerste dag noemt', () => {
    fc.assert(
      fc.property(lists, ([earlier, list]) => {
        const stated = list.filter(({ startsOn }) => startsOn !== null)
        expect(plannedAgain(earlier, stated, '2027-08-01').filter((outcome) => outcome !== 'unchanged')).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })
})
