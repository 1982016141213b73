import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Aggregate, aggregate, leastSchools, type SchoolLevel } from './aggregate.ts'
import { levels } from './level.ts'

/** Schools in groups of the given sizes: `{ a: 5, b: 3 }`. */
function schoolsIn(sizes: Record<string, number>): SchoolLevel[] {
  return Object.entries(sizes).flatMap(([group, size]) =>
    Array.from({ length: size }, (_, index) => ({ school: `${group}${index}`, group, level: 2 as const })),
  )
}

const shownGroups = (result: Aggregate) =>
  result.groups.filter(({ counts }) => counts !== null).map(({ group }) => group)

const anySchools = fc
  .array(fc.record({ group: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), level: fc.constantFrom(...levels) }), {
    maxLength: 45,
  })
  .map((schools) => schools.map((school, index) => ({ ...school, school: String(index) })))

const anyMinimum = fc.integer({ min: leastSchools, max: 8 })

/** Every union of the given groups' sizes, the empty one included. */
function unions(sizes: number[]): number[] {
  return sizes.reduce<number[]>((sums, size) => sums.flatMap((sum) => [sum, sum + size]), [0])
}

describe('beeld over scholen', () => {
  it('telt per groep en in totaal hoeveel scholen waar staan', () => {
    const result = aggregate([
      ...schoolsIn({ a: 5, b: 6 }),
      { school: 'nog een', group: 'a', level: 3.5 },
      { school: 'en nog een', group: 'b', level: 1 },
    ])
    const shown = (counts: Aggregate['total']) => counts?.levels.filter(({ schools }) => schools > 0)
    expect(result.total?.schools).toBe(13)
    expect(shown(result.total)).toEqual([
      { level: 1, schools: 1 },
      { level: 2, schools: 11 },
      { level: 3.5, schools: 1 },
    ])
    expect(result.groups.map(({ group, counts }) => [group, counts?.schools])).toEqual([
      ['a', 6],
      ['b', 7],
    ])
  })

  it('verbergt een groep van vier scholen, en de kleinste andere groep erbij', () => {
    expect(shownGroups(aggregate(schoolsIn({ a: 9, b: 4, c: 6, d: 7 })))).toEqual(['a', 'd'])
  })

  it('verbergt niet meer dan nodig als de kleine groepen samen groot genoeg zijn', () => {
    expect(shownGroups(aggregate(schoolsIn({ a: 9, b: 3, c: 2 })))).toEqual(['a'])
    expect(shownGroups(aggregate(schoolsIn({ a: 5, b: 5 })))).toEqual(['a', 'b'])
  })

  it('verbergt het totaal van minder dan vijf scholen', () => {
    expect(aggregate(schoolsIn({ a: 3, b: 1 })).total).toBeNull()
    expect(aggregate([])).toEqual({ total: null, groups: [] })
  })

  it('verraadt door aftrekken nooit minder scholen dan het minimum', () => {
    fc.assert(
      fc.property(anySchools, anyMinimum, (schools, minimum) => {
        const { total, groups } = aggregate(schools, minimum)
        const sizes = groups.flatMap(({ counts }) => (counts === null ? [] : [counts.schools]))
        for (const size of sizes) expect(size).toBeGreaterThanOrEqual(minimum)
        if (total === null) {
          expect(sizes).toEqual([])
          return
        }
        for (const known of unions(sizes)) {
          const revealed = total.schools - known
          expect(revealed === 0 || revealed >= minimum).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('laat geen instelling onder de vijf toe, en telt een school niet dubbel', () => {
    expect(() => aggregate([], 4)).toThrow(RangeError)
    expect(() => aggregate([], Number.NaN)).toThrow(RangeError)
    const [school] = schoolsIn({ a: 1 })
    expect(() => aggregate(school ? Array.from({ length: 5 }, () => school) : [])).toThrow('occurs twice')
  })
})
