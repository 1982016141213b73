import { expect, it } from 'vitest'
import { fQuantile, normalProbability, normalQuantile, studentQuantile } from './quantiles.ts'

// qnorm, qt, qf and pnorm of R 4.2.2. (Above 400,000 degrees of freedom its qf takes the second for endless, and is less exact than ours.)
it('geeft de kwantielen die R geeft', () => {
  expect(normalQuantile(0.975)).toBeCloseTo(1.95996398454, 9)
  expect(normalQuantile(0.995)).toBeCloseTo(2.57582930355, 9)
  expect(studentQuantile(0.975, 1)).toBeCloseTo(12.70620473617, 7)
  expect(studentQuantile(0.975, 2.5)).toBeCloseTo(3.574654842, 7)
  expect(studentQuantile(0.975, 1000)).toBeCloseTo(1.96233908083, 6)
  expect(fQuantile(0.975, 99, 792)).toBeCloseTo(1.322538109913, 7)
  expect(fQuantile(0.025, 9_999, 309_969)).toBeCloseTo(0.97204534935868, 8)
  expect(fQuantile(0.975, 99_999, 99_999)).toBeCloseTo(1.01247318257195, 8)
  expect(normalProbability(1.95996398454)).toBeCloseTo(0.975, 9)
})

it('gaat bij heel veel vrijheidsgraden over in de normale verdeling', () => {
  expect(studentQuantile(0.975, Number.POSITIVE_INFINITY)).toBe(normalQuantile(0.975))
  expect(studentQuantile(0.975, 9e6)).toBeCloseTo(normalQuantile(0.975), 4)
})
