import { expect, it } from 'vitest'
import { simulate } from './simulatedSurvey.ts'

// npm run bench -- simulation does the same over 1,000 surveys, where the bias of each school on its own is held under 0.02.
it('schat gemiddelden van scholen zuiver, met intervallen die houden wat ze zeggen, als ieder twee van drie blokken krijgt', () => {
  const { meanBias, largestBias, coverage, intervals } = simulate(200, 2026)
  expect(intervals).toBeGreaterThan(7000)
  expect(Math.abs(meanBias)).toBeLessThan(0.005)
  // Of 40 schools over 200 surveys the largest is for the greater part chance.
  expect(largestBias).toBeLessThan(0.05)
  expect(coverage).toBeGreaterThan(0.935)
  expect(coverage).toBeLessThan(0.965)
})
