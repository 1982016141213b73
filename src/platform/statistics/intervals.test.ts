import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bootstrapInterval, tInterval, wilson } from './intervals.ts'

const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length

/** How many answered, of how many, and for how many of those it holds. */
const shares = fc.integer({ min: 1, max: 60 }).chain((population) =>
  fc.integer({ min: 1, max: population }).chain((n) =>
    fc.record({
      population: fc.constant(population),
      n: fc.constant(n),
      successes: fc.integer({ min: 0, max: n }),
    }),
  ),
)

describe('het interval van een aandeel', () => {
  // prop.test(8, 20, correct = FALSE) and prop.test(0, 10, correct = FALSE) of R 4.2.2.
  it.each([
    [8, 20, 0.218806532373, 0.613418499238],
    [0, 10, 0, 0.277532799863],
  ])('is dat van Wilson: %i van de %i', (successes, n, low, high) => {
    const found = wilson(successes, n)
    expect(found?.low).toBeCloseTo(low, 9)
    expect(found?.high).toBeCloseTo(high, 9)
  })

  it('bevat het aandeel, wordt smaller naarmate meer mensen antwoordden, en blijft binnen wat nog kan', () => {
    fc.assert(
      fc.property(shares, ({ population, n, successes }) => {
        const found = wilson(successes, n, { population })
        const endless = wilson(successes, n)
        if (!found || !endless) throw new Error('There is no interval')
        expect(found.low).toBeLessThanOrEqual(successes / n + 1e-12)
        expect(found.high).toBeGreaterThanOrEqual(successes / n - 1e-12)
        expect(found.high - found.low).toBeLessThanOrEqual(endless.high - endless.low + 1e-12)
        expect(found.low).toBeGreaterThanOrEqual(successes / population - 1e-12)
        expect(found.high).toBeLessThanOrEqual((successes + population - n) / population + 1e-12)
      }),
    )
  })

  it('heeft geen breedte als iedereen antwoordde, en is er niet zonder antwoorden', () => {
    expect(wilson(3, 8, { population: 8 })).toEqual({ low: 0.375, high: 0.375 })
    expect(wilson(0, 0)).toBeNull()
  })

  it('bevat het ware aandeel in ongeveer 95 van de 100 steekproeven uit 30 mensen', () => {
    const population = 30
    const n = 12
    const holds = 9
    const chance = hypergeometric(holds, population, n)
    const covered = chance.reduce((sum, probability, successes) => {
      const found = wilson(successes, n, { population })
      return found && found.low <= holds / population && holds / population <= found.high ? sum + probability : sum
    }, 0)
    expect(covered).toBeGreaterThan(0.93)
  })
})

describe('het interval van een gemiddelde', () => {
  it('is dat van Student', () => {
    // t.test(c(2, 3, 3, 4, 5)) of R 4.2.2.
    const found = tInterval({ mean: 3.4, sd: Math.sqrt(1.3), n: 5 })
    expect(found?.low).toBeCloseTo(1.98428522302, 8)
    expect(found?.high).toBeCloseTo(4.81571477698, 8)
  })

  it('wordt smaller als een deel van een bekend aantal antwoordde: 1 − n/N van de variantie blijft', () => {
    const endless = tInterval({ mean: 0, sd: 1, n: 5 })
    const half = tInterval({ mean: 0, sd: 1, n: 5, population: 10 })
    expect((half?.high ?? 0) / (endless?.high ?? 1)).toBeCloseTo(Math.SQRT1_2, 12)
    expect(tInterval({ mean: 2, sd: 1, n: 5, population: 5 })).toEqual({ low: 2, high: 2 })
    expect(tInterval({ mean: 2, sd: 0, n: 1 })).toBeNull()
  })
})

describe('het interval met de bootstrap', () => {
  const values = [1, 2, 2, 3, 3, 3, 4, 4, 5, 5]

  it('is met hetzelfde zaad hetzelfde, en bij een gemiddelde bijna dat van Student', () => {
    const found = bootstrapInterval(values, mean, { seed: 7 })
    expect(bootstrapInterval(values, mean, { seed: 7 })).toEqual(found)
    expect(bootstrapInterval(values, mean, { seed: 8 })).not.toEqual(found)
    expect(found?.low).toBeCloseTo(2.4, 0.5)
    expect(found?.high).toBeCloseTo(4, 0.5)
    expect(bootstrapInterval([3], mean, { seed: 7 })).toBeNull()
  })
})

/** The chance of each number of hits when `n` are drawn from `population`, of which `holds` are hits. */
function hypergeometric(holds: number, population: number, n: number): number[] {
  const choose = (from: number, take: number): number =>
    take < 0 || take > from
      ? 0
      : Array.from({ length: take }, (_, i) => (from - i) / (i + 1)).reduce((product, x) => product * x, 1)
  return Array.from(
    { length: n + 1 },
    (_, hits) => (choose(holds, hits) * choose(population - holds, n - hits)) / choose(population, n),
  )
}
