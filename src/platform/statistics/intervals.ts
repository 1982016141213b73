import { normalQuantile, studentQuantile } from './quantiles.ts'
import { seededRandom } from './random.ts'

/** An interval, in the unit of what it is about. */
export type Interval = { low: number; high: number }

/** How sure an interval is, unless said otherwise: it holds the true value in 95 of 100 surveys. */
export const usualLevel = 0.95

/**
 * The part of the variance that is left when `n` of a population of `population` were seen: 1 − n/N. Nothing is left when all
 * were. Cochran, Sampling Techniques (3rd ed., 1977), §2.6.
 * @param population how many could have answered; without it, endlessly many
 */
export function finitePopulation(n: number, population = Number.POSITIVE_INFINITY): number {
  return Math.max(0, 1 - n / population)
}

/**
 * Wilson's score interval for a share: also good for few answers, and for shares near 0 and 1. Wilson, JASA 22 (1927) 209–212.
 *
 * In a finite population the number that a share π gives in a sample is hypergeometric, with variance π(1−π)/n · (N−n)/(N−1) in
 * place of π(1−π)/n (Cochran, Sampling Techniques, 3rd ed. 1977, §3.2). The same score test then gives Wilson's formula with the
 * effective number n · (N−1)/(N−n) for n, as Korn & Graubard (Survey Methodology 24, 1998, 193–201) do for other designs. It is
 * kept within what those who did not answer could still make of the share.
 * @param successes how many of the `n` it holds for
 * @param population how many could have answered; without it, endlessly many
 * @returns shares from 0 to 1; null without answers
 */
export function wilson(
  successes: number,
  n: number,
  { level = usualLevel, population }: { level?: number; population?: number } = {},
): Interval | null {
  if (n === 0) return null
  const share = successes / n
  if (population !== undefined && n >= population) return { low: share, high: share }
  const effective = population === undefined ? n : (n * (population - 1)) / (population - n)
  const z = normalQuantile((1 + level) / 2)
  const spread = (z * z) / effective
  const middle = (share + spread / 2) / (1 + spread)
  const half = Math.sqrt(spread * share * (1 - share) + (spread * spread) / 4) / (1 + spread)
  const possible = possibleShares(successes, n, population)
  return { low: Math.max(possible.low, middle - half), high: Math.min(possible.high, middle + half) }
}

/** The share if none of those who did not answer would count, and if all of them would. */
function possibleShares(successes: number, n: number, population: number | undefined): Interval {
  if (population === undefined) return { low: 0, high: 1 }
  return { low: successes / population, high: (successes + population - n) / population }
}

/**
 * The interval of a mean by Student's t, on n − 1 degrees of freedom, with finite population correction: mean ± t · sd · √((1−f)/n).
 * Cochran, Sampling Techniques (1977), §2.8.
 * @param sd the standard deviation of the answers (n − 1 in its divisor)
 * @returns null for fewer than two answers: one answer says nothing of spread
 */
export function tInterval(
  { mean, sd, n, population }: { mean: number; sd: number; n: number; population?: number },
  level = usualLevel,
): Interval | null {
  if (n < 2) return null
  const standardError = sd * Math.sqrt(finitePopulation(n, population) / n)
  return intervalOf({ mean, standardError, degreesOfFreedom: n - 1 }, level)
}

/**
 * The interval of an estimate with a standard error and the degrees of freedom of that.
 * @returns mean ± t · standard error
 */
export function intervalOf(
  { mean, standardError, degreesOfFreedom }: { mean: number; standardError: number; degreesOfFreedom: number },
  level = usualLevel,
): Interval {
  const half = studentQuantile((1 + level) / 2, degreesOfFreedom) * standardError
  return { low: mean - half, high: mean + half }
}

/**
 * The percentile interval of any statistic by the bootstrap. Efron & Tibshirani, An Introduction to the Bootstrap (1993), §13.3.
 * @param seed the same seed gives the same interval
 * @returns null for fewer than two values
 */
export function bootstrapInterval(
  values: ArrayLike<number>,
  statistic: (sample: Float64Array) => number,
  { seed, times = 2000, level = usualLevel }: { seed: number; times?: number; level?: number },
): Interval | null {
  if (values.length < 2) return null
  const random = seededRandom(seed)
  const sample = new Float64Array(values.length)
  const outcomes = new Float64Array(times)
  for (let time = 0; time < times; time++) {
    for (let i = 0; i < sample.length; i++) sample[i] = values[Math.floor(random() * values.length)] ?? Number.NaN
    outcomes[time] = statistic(sample)
  }
  outcomes.sort()
  return { low: quantileOf(outcomes, (1 - level) / 2), high: quantileOf(outcomes, (1 + level) / 2) }
}

/** The quantile of sorted values, between neighbours in proportion (type 7 of Hyndman & Fan, The American Statistician 50, 1996). */
function quantileOf(sorted: Float64Array, p: number): number {
  const place = p * (sorted.length - 1)
  const under = sorted[Math.floor(place)] ?? Number.NaN
  const above = sorted[Math.ceil(place)] ?? Number.NaN
  return under + (place - Math.floor(place)) * (above - under)
}
