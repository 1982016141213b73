// Against lme4 itself: src/cli/survey-stats/reference.test.ts.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Sums, sumsOfCounts } from './counts.ts'
import { partialPooling } from './partialPooling.ts'

const group = (...values: number[]): Sums => ({
  n: values.length,
  sum: values.reduce((sum, value) => sum + value, 0),
  squares: values.reduce((sum, value) => sum + value * value, 0),
})

const groups = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 12 }), {
  minLength: 2,
  maxLength: 8,
})

describe('groepen naast elkaar', () => {
  it('met even veel antwoorden: zoals de variantieanalyse het zegt', () => {
    // lmer(y ~ 1 + (1 | g)) of lme4 1.1-31: standard deviations 0.3333333 and 0.8164966.
    const found = partialPooling([group(1, 2, 3), group(2, 3, 4), group(3, 3, 3)])
    expect(found?.between).toBeCloseTo(1 / 9, 7)
    expect(found?.within).toBeCloseTo(2 / 3, 7)
    expect(found?.icc).toBeCloseTo(1 / 7, 7)
    expect(found?.grandMean).toBeCloseTo(8 / 3, 7)
    expect(found?.groups[0]?.mean).toBeCloseTo(8 / 3 - 2 / 3 / 3, 7)
  })

  it('die niet meer verschillen dan door toeval: alle op het gemiddelde, en toch niet zeker', () => {
    const found = partialPooling([group(1, 3, 5), group(2, 3, 4), group(1, 3, 5)])
    expect(found?.between).toBe(0)
    expect(found?.icc).toBe(0)
    for (const { mean, difference } of found?.groups ?? []) {
      expect(mean).toBe(3)
      expect(difference.mean).toBe(0)
      expect(difference.interval.low).toBeLessThan(0)
      expect(difference.probabilityAbove).toBe(0.5)
    }
  })

  it('worden meer naar het gemiddelde getrokken naarmate ze minder antwoorden hebben', () => {
    const [many, few] = [
      { 5: 24, 4: 12 },
      { 5: 4, 4: 2 },
    ].map(sumsOfCounts)
    if (!many || !few) throw new Error('There are two groups')
    const found = partialPooling([many, few, sumsOfCounts({ 1: 10, 2: 20 }), sumsOfCounts({ 2: 10, 3: 20 })])
    const [large, small] = found?.groups ?? []
    expect(large?.observed).toBe(small?.observed)
    expect(small?.mean).toBeLessThan(large?.mean ?? 0)
    expect(small?.standardError).toBeGreaterThan(large?.standardError ?? 0)
    expect(large?.difference.probabilityAbove).toBeGreaterThan(0.9)
  })

  it('liggen altijd tussen hun eigen gemiddelde en dat van allen, in hun interval', () => {
    fc.assert(
      fc.property(groups, (answers) => {
        const found = partialPooling(answers.map((values) => group(...values)))
        if (!found) return
        expect(found.icc).toBeGreaterThanOrEqual(0)
        expect(found.icc).toBeLessThanOrEqual(1)
        for (const { mean, observed, interval, difference } of found.groups) {
          expect(mean).toBeGreaterThanOrEqual(Math.min(observed, found.grandMean) - 1e-9)
          expect(mean).toBeLessThanOrEqual(Math.max(observed, found.grandMean) + 1e-9)
          expect(interval.low).toBeLessThan(mean)
          expect(difference.mean).toBeCloseTo(mean - found.grandMean, 9)
        }
      }),
    )
  })

  it('zeggen niets als er maar één is, of als ieder in een groep hetzelfde antwoordt', () => {
    expect(partialPooling([group(1, 2, 3)])).toBeNull()
    expect(partialPooling([group(2), group(4)])).toBeNull()
    expect(partialPooling([group(2, 2), group(4, 4)])).toBeNull()
    expect(partialPooling([group(1, 2), group()])).toBeNull()
  })
})
