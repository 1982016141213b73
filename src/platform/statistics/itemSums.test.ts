import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ItemSums } from './itemSums.ts'

const items = 4
const answer = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 1, arbitrary: fc.constant(Number.NaN) },
)
const matrix = fc.array(fc.array(answer, { minLength: items, maxLength: items }), { maxLength: 30 })
const reversed = { items: [1], low: 1, high: 5 }

function sumsOf(rows: readonly number[][]): ItemSums {
  const sums = new ItemSums(items, reversed)
  for (const row of rows) sums.add(row)
  return sums
}

/** Of two items, the answers of who answered both, as they count. */
function pairsIn(rows: readonly number[][], i: number, j: number): [number, number][] {
  const counted = (row: readonly number[], item: number) => (item === 1 ? 6 - (row[item] ?? 0) : (row[item] ?? 0))
  return rows
    .map((row): [number, number] => [counted(row, i), counted(row, j)])
    .filter(([x, y]) => !Number.isNaN(x) && !Number.isNaN(y))
}

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

it('geeft voor elk paar vragen wat uit de antwoorden zelf volgt, ook met gaten en omgekeerde vragen', () => {
  fc.assert(
    fc.property(matrix, fc.nat(items - 1), fc.nat(items - 1), (rows, i, j) => {
      const sums = sumsOf(rows)
      const pairs = pairsIn(rows, i, j)
      expect(sums.pairs(i, j)).toBe(pairs.length)
      if (pairs.length < 2) {
        expect(sums.covariance(i, j)).toBeNaN()
        return
      }
      const [meanOfI, meanOfJ] = [average(pairs.map(([x]) => x)), average(pairs.map(([, y]) => y))]
      const products = pairs.reduce((sum, [x, y]) => sum + (x - meanOfI) * (y - meanOfJ), 0)
      expect(sums.covariance(i, j)).toBeCloseTo(products / (pairs.length - 1), 9)
    }),
  )
})

it('is samengevoegd hetzelfde als in één keer', () => {
  fc.assert(
    fc.property(matrix, matrix, (some, others) => {
      const merged = sumsOf(some)
      merged.merge(sumsOf(others))
      expect(merged).toEqual(sumsOf([...some, ...others]))
    }),
  )
})

it('geeft zonder gaten dezelfde covariantie rond de gemiddelden van allen als rond die van het paar', () => {
  const sums = sumsOf([
    [1, 2, 3, 4],
    [2, 2, 4, 5],
    [5, 1, 4, 4],
  ])
  expect(sums.covarianceAroundMeans(0, 2)).toBeCloseTo(sums.covariance(0, 2), 12)
  expect(sums.covarianceAroundMeans(1, 1)).toBeCloseTo(sums.covariance(1, 1), 12)
})

it('geeft van wie iets antwoordde het gemiddelde terug, en telt ook wie niets antwoordde', () => {
  const sums = new ItemSums(items, reversed)
  expect(sums.add([1, 5, Number.NaN, 4])).toBe(2)
  expect(sums.add([Number.NaN, Number.NaN, Number.NaN, Number.NaN])).toBeNaN()
  expect({ respondents: sums.respondents, answering: sums.answering }).toEqual({ respondents: 2, answering: 1 })
  expect(() => sums.add([1])).toThrow(RangeError)
  expect(() => sums.merge(new ItemSums(2))).toThrow(RangeError)
})
