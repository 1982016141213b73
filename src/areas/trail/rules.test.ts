import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { schoolYearOf } from '../../platform/schoolYear.ts'
import { countedFrom, countYears, daysOf, entriesPerPage, lastTalkedAbout, pageOfEntries, trailKinds } from './rules.ts'
import type { TrailEntry, TrailKind } from './trailSource.ts'

const entry = (day: string, kind: TrailKind, place = 'De Waterlelie'): TrailEntry => ({
  day,
  kind,
  title: '',
  text: '',
  schoolId: null,
  bodyId: null,
  place,
})
const entries = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 4000 }), fc.constantFrom(...trailKinds))
    .map(([days, kind]) => entry(new Date(Date.UTC(2016, 0, 1 + days)).toISOString().slice(0, 10), kind)),
  { maxLength: 200 },
)

describe('in één oogopslag', () => {
  it('telt per schooljaar, het nieuwste eerst', () => {
    const counted = [
      { day: '2025-08-01', kind: 'measured' as const, number: 2 },
      { day: '2026-07-31', kind: 'measured' as const, number: 3 },
      { day: '2026-08-01', kind: 'said' as const, number: 1 },
    ]
    expect(countYears(counted).map(({ schoolYear, counts }) => [schoolYear, counts.measured, counts.said])).toEqual([
      [2026, 0, 1],
      [2025, 5, 0],
    ])
  })

  it('zegt wanneer er voor het laatst gemeten of gepraat is; een afspraak telt niet', () => {
    expect(lastTalkedAbout(countedFrom([entry('2025-03-01', 'said'), entry('2025-09-01', 'done')]))).toBe('2025-03-01')
    expect(lastTalkedAbout([])).toBeNull()
  })

  it('vergeet niets: alle jaren samen zijn alles wat er is', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const total = countYears(countedFrom(all)).flatMap(({ counts }) => Object.values(counts))
        expect(total.reduce((sum, number) => sum + number, 0)).toBe(all.length)
      }),
    )
  })
})

it('een schooljaar loopt van 1 augustus tot en met 31 juli', () => {
  const { from, until } = daysOf(2026)
  expect([schoolYearOf(from), schoolYearOf(until)]).toEqual([2026, 2026])
  expect([from, until]).toEqual(['2026-08-01', '2027-07-31'])
})

it('de bladzijden samen zijn alles, het nieuwste eerst, en een bladzijde die er niet is wordt de naaste', () => {
  fc.assert(
    fc.property(entries, (all) => {
      const { pages } = pageOfEntries(all, 1)
      const shown = Array.from({ length: pages }, (_, index) => pageOfEntries(all, index + 1).entries).flat()
      expect(shown).toHaveLength(all.length)
      expect(new Set(shown).size).toBe(all.length)
      expect(shown.every((one, index) => index === 0 || one.day <= (shown[index - 1]?.day ?? ''))).toBe(true)
    }),
  )
  const many = Array.from({ length: entriesPerPage + 1 }, () => entry('2026-09-01', 'said'))
  expect(pageOfEntries(many, 99)).toMatchObject({ number: 2, pages: 2 })
  expect(pageOfEntries(many, Number.NaN)).toMatchObject({ number: 1 })
})
