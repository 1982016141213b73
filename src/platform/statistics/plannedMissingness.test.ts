// That the intervals hold what they say is measured in bench/support/simulatedSurvey.test.ts.
import { describe, expect, it } from 'vitest'
import { tInterval } from './intervals.ts'
import { ItemSums } from './itemSums.ts'
import { expectedPrecision, sectionMean } from './plannedMissingness.ts'
import { studentQuantile } from './quantiles.ts'

const not = Number.NaN

function sumsOf(rows: readonly (readonly number[])[]): ItemSums {
  const sums = new ItemSums(rows[0]?.length ?? 0)
  for (const row of rows) sums.add(row)
  return sums
}

describe('het gemiddelde van een onderdeel', () => {
  const complete = [
    [1, 2, 3],
    [2, 4, 3],
    [5, 4, 5],
    [3, 3, 4],
  ]

  it('is zonder gaten dat van de gemiddelden van mensen, met het interval van Student', () => {
    const found = sectionMean(sumsOf(complete), { population: 10 })
    const sd = Math.sqrt([2, 3, 14 / 3, 10 / 3].reduce((sum, mean) => sum + (mean - 3.25) ** 2, 0) / 3)
    const student = tInterval({ mean: 3.25, sd, n: 4, population: 10 })
    expect(found).toMatchObject({ n: 4, mean: expect.closeTo(3.25, 12), degreesOfFreedom: expect.closeTo(3, 9) })
    const half = studentQuantile(0.975, 3) * (found?.standardError ?? 0)
    expect(student?.high).toBeCloseTo(3.25 + half, 9)
  })

  it('hangt er niet van af wie welk blok kreeg: elke vraag telt even zwaar', () => {
    const found = sectionMean(
      sumsOf([
        [4, 1, not],
        [4, 1, not],
        [4, not, 4],
      ]),
    )
    expect(found?.mean).toBeCloseTo(3, 12)
    expect(found?.degreesOfFreedom).toBeLessThan(2)
  })

  it('vult een vraag die niemand van de groep kreeg aan met hoe de anderen haar beantwoorden', () => {
    const own = sumsOf([
      [4, not],
      [5, not],
    ])
    const whole = sumsOf([
      [4, not],
      [5, not],
      [3, 1],
      [2, 2],
    ])
    // The group is 1 above the others on the first item; on the second everybody's mean is 1.5.
    expect(sectionMean(own, { whole })?.mean).toBeCloseTo((4.5 + 2.5) / 2, 12)
  })

  it('is zeker als iedereen alles antwoordde, en zegt niets van de spreiding bij één mens', () => {
    expect(sectionMean(sumsOf(complete), { population: 4 })?.standardError).toBeCloseTo(0, 9)
    expect(sectionMean(sumsOf([[1, 2, 3]]))).toEqual({ n: 1, mean: 2, standardError: null, degreesOfFreedom: null })
    expect(sectionMean(new ItemSums(2))).toBeNull()
  })
})

describe('de precisie vooraf', () => {
  const whole = { population: 20, expectedResponse: 0.7, sd: 0.9, items: { core: 32, blocks: [] }, each: 0 }
  const split = { ...whole, items: { core: 8, blocks: [8, 8, 8] }, each: 2 }

  it('is zonder blokken het interval van Student op het gemiddelde van een mens', () => {
    const sd = 0.9 * Math.sqrt(1 / 3 + 2 / 3 / 32)
    expect(expectedPrecision(whole)).toBeCloseTo(tInterval({ mean: 0, sd, n: 14, population: 20 })?.high ?? 0, 9)
  })

  it('kost met blokken iets, en minder naarmate ieder er meer krijgt', () => {
    const wide = [1, 2, 3].map((each) => expectedPrecision({ ...split, each }) ?? 0)
    expect(wide[0]).toBeGreaterThan(wide[1] ?? 0)
    expect(wide[1]).toBeGreaterThan(wide[2] ?? 0)
    expect(wide[2]).toBeCloseTo(expectedPrecision(whole) ?? 0, 9)
  })

  it('wordt beter met meer mensen, en is er niet als er te weinig antwoorden of geen vragen zijn', () => {
    expect(expectedPrecision({ ...split, population: 60 })).toBeLessThan(expectedPrecision(split) ?? 0)
    expect(expectedPrecision({ ...split, expectedResponse: 0.05 })).toBeNull()
    expect(expectedPrecision({ ...split, items: { core: 0, blocks: [] } })).toBeNull()
    expect(expectedPrecision({ ...split, each: 0 })).toBeNull()
  })
})
