import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { divide, type Groupable, groupCount, groupSize, likenessWithin, smallestGroup } from './groups.ts'

const people = fc
  .array(
    fc.record({
      schools: fc.array(fc.constantFrom('Waterlelie', 'Kade', 'Regenboog', 'Zandweg'), { maxLength: 2 }),
      roles: fc.array(fc.constantFrom('schoolopleider', 'instituutsopleider', 'mentor'), { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 200 },
  )
  .map((some) => some.map((one, at): Groupable => ({ ...one, id: `person ${at}` })))
const wantedSize = fc.integer({ min: groupSize.least, max: groupSize.most })
const way = fc.constantFrom('mixed' as const, 'random' as const)

describe('groepen', () => {
  test('iedereen zit in precies één groep', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 40 }), way, fc.integer(), (everybody, groups, how, seed) => {
        const divided = divide(everybody, { groups, way: how }, seed)
        expect(divided).toHaveLength(groups)
        expect(divided.flat().toSorted()).toEqual(everybody.map(({ id }) => id).toSorted())
      }),
      { numRuns: 40 },
    )
  })

  test('in elke groep zitten drie tot zes mensen, zodra er drie zijn', () => {
    fc.assert(
      fc.property(people, wantedSize, way, fc.integer(), (everybody, size, how, seed) => {
        const sizes = divide(everybody, { groups: groupCount(everybody.length, size), way: how }, seed).map(
          (group) => group.length,
        )
        if (everybody.length < groupSize.least) expect(sizes).toEqual([everybody.length])
        else {
          expect(Math.min(...sizes)).toBeGreaterThanOrEqual(groupSize.least)
          expect(Math.max(...sizes)).toBeLessThanOrEqual(groupSize.most)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('gemengde groepen lijken nooit meer op elkaar dan wat het lot gaf', () => {
    fc.assert(
      fc.property(people, wantedSize, fc.integer(), (everybody, size, seed) => {
        const likeness = (how: 'mixed' | 'random') => {
          const groups = divide(everybody, { groups: groupCount(everybody.length, size), way: how }, seed)
          return likenessWithin(groups.map((ids) => everybody.filter(({ id }) => ids.includes(id))))
        }
        expect(likeness('mixed')).toBeLessThanOrEqual(likeness('random'))
      }),
      { numRuns: 40 },
    )
  })

  test('twee mensen van elk van vier scholen komen bij verschillende groepen als dat kan', () => {
    const everybody = ['A', 'B', 'C', 'D'].flatMap((school) =>
      [1, 2].map((number): Groupable => ({ id: `${school}${number}`, schools: [school], roles: [] })),
    )
    for (let seed = 0; seed < 20; seed++) {
      const groups = divide(everybody, { groups: 2, way: 'mixed' }, seed)
      for (const group of groups) expect(group.map((id) => id.charAt(0)).toSorted()).toEqual(['A', 'B', 'C', 'D'])
    }
  })

  test('hetzelfde getal geeft dezelfde groepen, een ander getal andere', () => {
    const everybody = Array.from({ length: 24 }, (_, at): Groupable => ({ id: String(at), schools: [], roles: [] }))
    const drawn = (seed: number) => divide(everybody, { groups: 6, way: 'random' }, seed)
    expect(drawn(7)).toEqual(drawn(7))
    expect(drawn(7)).not.toEqual(drawn(8))
  })

  test('wie later komt, gaat naar de kleinste groep', () => {
    const groups = [
      { number: 1, size: 4 },
      { number: 2, size: 3 },
      { number: 3, size: 3 },
    ]
    expect(smallestGroup(groups)).toBe(2)
    expect(smallestGroup([])).toBeUndefined()
  })
})
