// Against psych itself: src/cli/survey-stats/reference.test.ts.
import { describe, expect, it } from 'vitest'
import { communalities } from './factors.ts'
import { ItemSums } from './itemSums.ts'
import { cronbachAlpha, itemRestCorrelations, omegaTotal } from './reliability.ts'

function sumsOf(rows: readonly (readonly number[])[]): ItemSums {
  const sums = new ItemSums(rows[0]?.length ?? 0)
  for (const row of rows) sums.add(row)
  return sums
}

const correlationsOf = (loadings: readonly (readonly number[])[]) =>
  loadings.map((row, i) =>
    loadings.map((other, j) => (i === j ? 1 : row.reduce((sum, loading, f) => sum + loading * (other[f] ?? 0), 0))),
  )

describe('alfa', () => {
  it('is 1 als vragen hetzelfde zeggen, en telt een vraag niet mee waarop ieder hetzelfde antwoordt', () => {
    const same = [1, 2, 4, 5, 3].map((value) => [value, value, value, 3])
    expect(cronbachAlpha(sumsOf(same))).toEqual({ value: 1, low: 1, high: 1 })
    expect(itemRestCorrelations(sumsOf(same))).toEqual([
      expect.closeTo(1, 9),
      expect.closeTo(1, 9),
      expect.closeTo(1, 9),
      null,
    ])
  })

  it('heeft een ruimer interval als er met minder mensen gerekend wordt', () => {
    const sums = sumsOf(
      [1, 2, 4, 5, 3, 2].map((value, i) => [value, Math.max(1, value - (i % 2)), 6 - value + (i % 3)]),
    )
    const all = cronbachAlpha(sums)
    const few = cronbachAlpha(sums, { n: 4 })
    expect(few?.value).toBe(all?.value)
    expect(few?.low).toBeLessThan(all?.low ?? 0)
  })

  it('is er niet voor één vraag, zonder antwoorden, of als twee vragen nooit samen gesteld zijn', () => {
    expect(cronbachAlpha(sumsOf([[1], [2]]))).toBeNull()
    expect(cronbachAlpha(new ItemSums(3))).toBeNull()
    const apart = sumsOf([
      [1, Number.NaN],
      [2, Number.NaN],
      [Number.NaN, 3],
      [Number.NaN, 4],
    ])
    expect(cronbachAlpha(apart)).toBeNull()
    expect(omegaTotal(apart)).toBeNull()
    expect(itemRestCorrelations(apart)).toEqual([null, null])
  })
})

describe('de factoranalyse', () => {
  it('vindt terug hoe de correlaties gemaakt zijn, met één factor en met twee', () => {
    const one = [[0.8], [0.6], [-0.5], [0.7]]
    expect(communalities(correlationsOf(one), 1)).toEqual(
      [0.64, 0.36, 0.25, 0.49].map((value) => expect.closeTo(value, 6)),
    )
    const two = [
      [0.8, 0],
      [0.7, 0.1],
      [0.6, 0.2],
      [0.1, 0.8],
      [0, 0.7],
      [0.2, 0.6],
    ]
    expect(communalities(correlationsOf(two), 2)).toEqual(
      [0.64, 0.5, 0.4, 0.65, 0.49, 0.4].map((value) => expect.closeTo(value, 5)),
    )
  })

  it('laat geen vraag voor meer dan 99,5 % verklaren, ook als dat beter zou passen', () => {
    const found = communalities(
      [
        [1, 0.9, 0.9],
        [0.9, 1, 0.5],
        [0.9, 0.5, 1],
      ],
      1,
    )
    expect(Math.max(...found)).toBeCloseTo(0.995, 6)
  })

  it('zegt niets over minder vragen dan de factoren vragen', () => {
    const rows = Array.from({ length: 20 }, (_, i) => [(i % 5) + 1, ((i * 2) % 5) + 1, ((i * 3 + 1) % 5) + 1])
    expect(omegaTotal(sumsOf(rows.map((row) => row.slice(0, 2))))).toBeNull()
    expect(omegaTotal(sumsOf(rows), 3)).toBeNull()
  })
})
