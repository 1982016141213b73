import { type Sums, varianceOfSums } from './counts.ts'
import { type Interval, usualLevel } from './intervals.ts'
import { normalProbability, normalQuantile } from './quantiles.ts'

/** A group as it was drawn towards the others. Means in scale points. */
export type PooledGroup = {
  n: number
  /** The mean of its own answers. */
  observed: number
  /** Its partially pooled mean, the standard error of that, and the interval. */
  mean: number
  standardError: number
  interval: Interval
  /** Its mean minus the mean of all, with interval, and the probability that it is above 0 (0 to 1). */
  difference: { mean: number; standardError: number; interval: Interval; probabilityAbove: number }
}

export type PartialPooling = {
  /** The mean over groups, and its standard error. */
  grandMean: number
  standardError: number
  /** Variance between groups (τ²) and between answers within a group (σ²), in squared scale points. */
  between: number
  within: number
  /** The share of all variance that lies between groups: τ² / (τ² + σ²), 0 to 1. */
  icc: number
  /** In the order in which they were given. */
  groups: PooledGroup[]
}

/**
 * Groups that are compared with each other, each drawn towards the mean of all, and more so the fewer answers it has: the model with a
 * random intercept, y = μ + b_group + e, by restricted maximum likelihood. Equal to R's `lme4::lmer(y ~ 1 + (1 | group), REML = TRUE)`:
 * with λ = τ²/σ² and weights w = n/(1 + λn), μ = Σwȳ/Σw and b = λw(ȳ − μ). Works on what the answers of a group add up to. Searle, Casella &
 * McCulloch, Variance Components (1992) ch. 3; Gelman & Hill, Data Analysis Using Regression (2007) ch. 12.
 *
 * Standard errors hold the uncertainty of the group (τ²(1−B), with B = λw), of μ, and of the estimated variances by Prasad & Rao (JASA 85,
 * 1990, 163–171): without the last, intervals are too narrow with few groups, and empty where τ² is estimated at 0.
 * @param groups each with at least one answer
 * @returns null with fewer than two groups, or where in each group all answers are equal
 */
export function partialPooling(groups: readonly Sums[], level = usualLevel): PartialPooling | null {
  const means = groups.map(({ n, sum }) => ({ n, mean: sum / n }))
  const spread = groups.reduce((sum, group) => sum + (varianceOfSums(group) ?? 0) * (group.n - 1), 0)
  if (groups.length < 2 || groups.some((group) => group.n < 1) || !(spread > 0)) return null
  const ratio = bestRatio((candidate) => fitWith(candidate, means, spread).deviance)
  const { grandMean, within, weight } = fitWith(ratio, means, spread)
  const between = ratio * within
  const ofGrandMean = within / weight
  const doubt = doubtOf(means, within, between)
  const pooled = means.map((group): PooledGroup => {
    const trust = (ratio * group.n) / (1 + ratio * group.n)
    const away = trust * (group.mean - grandMean)
    const known = between * (1 - trust) + 2 * doubt(group.n)
    const mean = estimate(grandMean + away, known + (1 - trust) ** 2 * ofGrandMean, level)
    const difference = estimate(away, known + trust ** 2 * ofGrandMean, level)
    const probabilityAbove = normalProbability(difference.mean / difference.standardError)
    return { n: group.n, observed: group.mean, ...mean, difference: { ...difference, probabilityAbove } }
  })
  const icc = between / (between + within)
  return { grandMean, standardError: Math.sqrt(ofGrandMean), between, within, icc, groups: pooled }
}

type GroupMean = { n: number; mean: number }

function estimate(mean: number, variance: number, level: number) {
  const standardError = Math.sqrt(variance)
  const half = normalQuantile((1 + level) / 2) * standardError
  return { mean, standardError, interval: { low: mean - half, high: mean + half } }
}

/** The best μ and σ² if τ²/σ² were `ratio`, and −2 × the restricted log-likelihood that goes with them, up to a constant. */
function fitWith(ratio: number, groups: readonly GroupMean[], spread: number) {
  const weighed = groups.map((group) => ({ ...group, weight: group.n / (1 + ratio * group.n) }))
  const weight = weighed.reduce((sum, group) => sum + group.weight, 0)
  const grandMean = weighed.reduce((sum, group) => sum + group.weight * group.mean, 0) / weight
  const squares = weighed.reduce((sum, group) => sum + group.weight * (group.mean - grandMean) ** 2, spread)
  const freedom = groups.reduce((sum, group) => sum + group.n, 0) - 1
  const penalty = groups.reduce((sum, group) => sum + Math.log1p(ratio * group.n), Math.log(weight))
  return { grandMean, weight, within: squares / freedom, deviance: freedom * Math.log(squares) + penalty }
}

/** Natural logarithms of the ratios that are tried first; the best lies beside the best of these. */
const firstLogarithms = Array.from({ length: 61 }, (_, step) => -20 + step / 2)

/** The ratio τ²/σ² with the lowest deviance: 0, or found by a grid and then golden section (Brent, Algorithms for Minimization, 1973, ch. 5). */
function bestRatio(deviance: (ratio: number) => number): number {
  const atLogarithm = (logarithm: number) => deviance(Math.exp(logarithm))
  const start = firstLogarithms.reduce((best, next) => (atLogarithm(next) < atLogarithm(best) ? next : best))
  const golden = (Math.sqrt(5) - 1) / 2
  let low = start - 0.5
  let high = start + 0.5
  while (high - low > 1e-9) {
    const left = high - golden * (high - low)
    const right = low + golden * (high - low)
    if (atLogarithm(left) < atLogarithm(right)) high = right
    else low = left
  }
  const inside = Math.exp((low + high) / 2)
  return deviance(0) <= deviance(inside) ? 0 : inside
}

/**
 * What not knowing τ² and σ² adds to the variance of a group of n: g₃ of Prasad & Rao, with the asymptotic variances of their REML
 * estimates (the inverse of the information matrix).
 */
function doubtOf(groups: readonly GroupMean[], within: number, between: number): (n: number) => number {
  const information = { between: 0, both: 0, within: 0 }
  for (const { n } of groups) {
    const total = (within + n * between) ** 2
    information.between += (n * n) / total / 2
    information.both += n / total / 2
    information.within += (1 / total + (n - 1) / within ** 2) / 2
  }
  const determinant = information.between * information.within - information.both ** 2
  const ofRatio =
    (within ** 2 * information.within + between ** 2 * information.between + 2 * within * between * information.both) /
    determinant
  return (n) => ofRatio / (n * n * (between + within / n) ** 3)
}
