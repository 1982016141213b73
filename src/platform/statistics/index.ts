/** Numerical code: pure, and knowing nothing of surveys. What is said with it in words is for the room that shows it. */
export { meanOfCounts, type Sums, sumsOfCounts, type ValueCounts, varianceOfCounts, varianceOfSums } from './counts.ts'
export {
  bootstrapInterval,
  finitePopulation,
  type Interval,
  intervalOf,
  tInterval,
  usualLevel,
  wilson,
} from './intervals.ts'
export { ItemSums } from './itemSums.ts'
export { type PartialPooling, type PooledGroup, partialPooling } from './partialPooling.ts'
export { type EstimatedMean, expectedPrecision, sectionMean } from './plannedMissingness.ts'
export { fQuantile, normalProbability, normalQuantile, studentQuantile } from './quantiles.ts'
export { seededRandom } from './random.ts'
export { type Coefficient, cronbachAlpha, itemRestCorrelations, omegaTotal } from './reliability.ts'
