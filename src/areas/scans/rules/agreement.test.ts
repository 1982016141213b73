import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreement, agreementName, meanPhase, minimumAnswers, type PhaseCounts, spread } from './agreement.ts'

const count = fc.nat({ max: 500 })
const anyCounts = fc.tuple(count, count, count, count)
const withAnswers = anyCounts.filter((counts) => counts.some((n) => n > 0))

/** The agreement as a number, or NaN, which equals nothing. */
const agreed = (counts: PhaseCounts) => agreement(counts) ?? Number.NaN

describe('overeenstemming', () => {
  it('is er niet zonder antwoorden', () => {
    expect(agreement([0, 0, 0, 0])).toBeNull()
    expect(meanPhase([0, 0, 0, 0])).toBeNull()
  })

  it('is 1 als iedereen dezelfde fase kiest', () => {
    fc.assert(
      fc.property(fc.constantFrom(0, 1, 2, 3), fc.integer({ min: 1, max: 500 }), (phase, people) => {
        const at = (index: number) => (index === phase ? people : 0)
        expect(agreement([at(0), at(1), at(2), at(3)])).toBe(1)
      }),
    )
  })

  it('is 0 als de helft fase 1 kiest en de helft fase 4', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (half) => {
        expect(agreement([half, 0, 0, half])).toBe(0)
      }),
    )
  })

  it('volgt de formule van Tastle en Wierman', () => {
    // Worked by hand: μ = 2.5, so 1 + ½·log₂(1 − 1.5/3) + ½·log₂(1 − 0.5/3).
    expect(agreement([1, 1, 1, 1])).toBeCloseTo(1 - 0.5 - 0.5 * Math.log2(6 / 5), 12)
    // μ = 2.2, so 1 + 0.8·log₂(14/15) + 0.2·log₂(11/15).
    expect(agreement([0, 4, 1, 0])).toBeCloseTo(1 + 0.8 * Math.log2(14 / 15) + 0.2 * Math.log2(11 / 15), 12)
  })

  it('ligt altijd van 0 tot en met 1, en blijft gelijk als je de fasen omkeert of iedereen verdubbelt', () => {
    fc.assert(
      fc.property(withAnswers, ([a, b, c, d]) => {
        const value = agreed([a, b, c, d])
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1)
        expect(agreed([d, c, b, a])).toBeCloseTo(value, 10)
        expect(agreed([2 * a, 2 * b, 2 * c, 2 * d])).toBeCloseTo(value, 10)
      }),
    )
  })

  it('is in woorden nooit “verdeeld” als iedereen in twee buurfasen zit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), count, (one, other) => {
        expect(agreed([0, one, other, 0])).toBeGreaterThan(0.73)
        expect(agreementName(agreed([0, one, other, 0]))).not.toBe('verdeeld')
      }),
    )
  })

  it.each<[string, PhaseCounts]>([
    ['eens', [0, 4, 1, 0]],
    ['redelijk eens', [0, 3, 2, 0]],
    ['redelijk eens', [2, 2, 2, 0]],
    ['verdeeld', [2, 0, 2, 0]],
    ['verdeeld', [1, 1, 1, 1]],
  ])('heet “%s” bij %j', (name, counts) => {
    expect(agreementName(agreed(counts))).toBe(name)
  })
})

describe('spreiding', () => {
  it('blijft verborgen, met alle aantallen, zolang minder dan drie mensen een fase kozen', () => {
    fc.assert(
      fc.property(anyCounts, count, (counts, cannotJudge) => {
        const answers = counts.reduce((sum, n) => sum + n, 0)
        const seen = spread(counts, cannotJudge)
        if (answers < minimumAnswers) expect(seen).toEqual({ shown: false })
        else expect(seen).toEqual({ shown: true, counts, answers, cannotJudge, agreement: agreement(counts) })
      }),
    )
  })

  it('telt “kan ik niet beoordelen” niet mee als antwoord', () => {
    expect(spread([1, 1, 0, 0], 5)).toEqual({ shown: false })
    expect(spread([1, 1, 1, 0], 5)).toMatchObject({ shown: true, answers: 3, cannotJudge: 5 })
  })
})
