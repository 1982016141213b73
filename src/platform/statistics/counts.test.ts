import { expect, it } from 'vitest'
import { meanOfCounts, sumsOfCounts, varianceOfCounts } from './counts.ts'

it('telt antwoorden op naar hun waarde, zonder wat geen getal is', () => {
  const counts = { 2: 1, 3: 2, 4: 1, 5: 1, na: 7, '': 3 }
  expect(sumsOfCounts(counts)).toEqual({ n: 5, sum: 17, squares: 63 })
  expect(meanOfCounts(counts)).toBe(3.4)
  expect(varianceOfCounts(counts)).toBeCloseTo(1.3, 12)
})

it('zegt niets van een gemiddelde zonder antwoorden, of van spreiding bij één', () => {
  expect(meanOfCounts({ na: 4 })).toBeNull()
  expect(varianceOfCounts({ 4: 1 })).toBeNull()
  expect(varianceOfCounts({ 4: 9 })).toBe(0)
})
