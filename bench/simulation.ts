/**
 * Whether estimates are sound with planned missingness: 1,000 surveys of the same 40 schools (support/simulatedSurvey.ts), each with
 * other students answering other blocks. Not about speed: ours is the largest bias of a school's mean, the floor what is allowed.
 */
import { printFigures } from './support/figures.ts'
import { simulate } from './support/simulatedSurvey.ts'

const runs = 1_000
const allowedBias = 0.02

const { largestBias, meanBias, coverage, coverageBySize, halfWidth, intervals } = simulate(runs, 2026)
const inPercent = (share: number) => Math.round(share * 1000) / 10
printFigures({
  bench: 'simulation',
  ours: Math.ceil(largestBias * 10_000) / 100,
  floor: allowedBias * 100,
  unit: 'hundredths of a scale point of bias, of the school with most',
  meanBias: meanBias * 100,
  coverage: inPercent(coverage),
  coverageBySize: coverageBySize.map((share) => inPercent(share)).join(', '),
  halfWidth,
  intervals,
})
if (largestBias > allowedBias || Math.abs(coverage - 0.95) > 0.015) process.exitCode = 1
