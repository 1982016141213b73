import { intervalOf, usualLevel } from './intervals.ts'
import type { ItemSums } from './itemSums.ts'

/** A mean on the scale of the answers, with its standard error and the degrees of freedom of that (null: too few answers to say). */
export type EstimatedMean = {
  /** How many answered at least one of the items. */
  n: number
  mean: number
  standardError: number | null
  degreesOfFreedom: number | null
}

/** How many degrees of freedom a group borrows from everybody's answers; see `sectionMean`. */
const borrowedDegrees = 1

/**
 * The mean of a section of which each person answered some of the items, as in the three-form design (Graham, Taylor, Olchowski &
 * Cumsille, Psychological Methods 11, 2006, 323–343): the mean of the means of the items, so that who got which block makes no difference.
 *
 * The means of two items vary together as far as the same people answered them. With n_ij answers to both of i and j, and N people who
 * could have answered, their covariance is cᵢⱼ · (n_ij/(nᵢnⱼ) − 1/N) (for one item Cochran, Sampling Techniques, 1977, §2.6); the variance of
 * the section's mean is the mean of these over all pairs of the k items.
 *
 * Its degrees of freedom: with gaps people weigh unequally, so that they count as 1 / (Σᵢⱼ n_ij/(nᵢnⱼ) / k²) people (Kish, Survey Sampling, 1965, §11.7:
 * (Σw)²/Σw²), and one less is known of their spread. In a small group that spread is poorly known; one degree of freedom is therefore borrowed
 * from the covariances of everybody, as in a moderated variance (Smyth, Statistical Applications in Genetics and Molecular Biology 3, 2004).
 * `bench/simulation.ts` measures that the intervals hold what they say.
 * @param own the answers of the group, one item for each question of the section
 * @param whole the answers of everybody to the same items: also tells what items are like that nobody in the group answered
 * @param population how many of the group could have answered; without it, endlessly many
 * @returns null without answers
 */
export function sectionMean(
  own: ItemSums,
  { whole = own, population }: { whole?: ItemSums; population?: number } = {},
): EstimatedMean | null {
  const items = itemsAnswered(own)
  if (items.length === 0) return null
  const usual = average(itemsAnswered(whole).map((item) => whole.mean(item)))
  const mean = usual + average(items.map((item) => own.mean(item) - whole.mean(item)))
  return { n: own.answering, mean, ...precisionOf(own, whole, items, population) }
}

function precisionOf(own: ItemSums, whole: ItemSums, items: readonly number[], population: number | undefined) {
  const pairs = items.length ** 2
  const sums = { weight: 0, own: 0, whole: 0 }
  for (const i of items) {
    for (const j of items) {
      const shared = own.pairs(i, j) / (own.pairs(i, i) * own.pairs(j, j))
      const kept = population === undefined ? shared : shared - 1 / population
      const usual = known(whole.covarianceAroundMeans(i, j), 0)
      sums.weight += shared
      sums.whole += usual * kept
      sums.own += known(own.covarianceAroundMeans(i, j), usual) * kept
    }
  }
  const degrees = pairs / sums.weight - 1
  const borrowed = whole === own ? 0 : borrowedDegrees
  const variance = (degrees * sums.own + borrowed * sums.whole) / (degrees + borrowed) / pairs
  // Rounding leaves of 1 − 1 a little more than nothing.
  if (own.answering < 2 || degrees < 1e-9 || Number.isNaN(variance))
    return { standardError: null, degreesOfFreedom: null }
  return { standardError: Math.sqrt(Math.max(0, variance)), degreesOfFreedom: degrees + borrowed }
}

/** What nobody answered together is in the variance only as what was not seen; without it the interval is somewhat wider. */
const known = (covariance: number, otherwise: number) => (Number.isNaN(covariance) ? otherwise : covariance)

const itemsAnswered = (sums: ItemSums): number[] =>
  Array.from({ length: sums.items }, (_, item) => item).filter((item) => sums.pairs(item, item) > 0)

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

const average = (values: readonly number[]): number => sumOf(values) / values.length

/** How items correlate on average when nothing is known yet: eight items then have an alpha of 0.8. */
const usualCorrelation = 1 / 3

/**
 * How precise the mean of a section will be, told before anybody is asked: half the width of its interval, in scale points. The same
 * variance as in `sectionMean`, with forms that come equally often: of b blocks everybody gets e, so that two items of one block are
 * answered by n·e/b, and two of different blocks by n·e(e−1)/(b(b−1)).
 * @param population how many people the group has
 * @param expectedResponse the share of them that will answer, 0 to 1
 * @param sd of the answers to one item within the group, in scale points
 * @param items how many of the section are core (for everybody), and how many each block has
 * @param each how many of the blocks everybody gets
 * @param correlation of two items, on average
 * @returns null when fewer than two are expected to answer, or nothing is asked
 */
export function expectedPrecision(
  plan: {
    population: number
    expectedResponse: number
    sd: number
    items: { core: number; blocks: readonly number[] }
    each: number
    correlation?: number
  },
  level = usualLevel,
): number | null {
  const { population, sd, items, each, correlation = usualCorrelation } = plan
  const n = Math.round(population * plan.expectedResponse)
  const inBlocks = sumOf(items.blocks)
  const k = items.core + inBlocks
  if (n < 2 || k === 0 || (inBlocks > 0 && each === 0)) return null
  const times = timesAsUncertain(items.blocks.length, each)
  const leftOf = (of: number) => of / n - 1 / population
  const left = { core: leftOf(times.core), block: leftOf(times.block), between: leftOf(times.between) }
  const pairsInBlocks = sumOf(items.blocks.map((size) => size * size))
  const pairsBetween = inBlocks ** 2 - pairsInBlocks
  const pairsWithCore = k * k - pairsInBlocks - pairsBetween
  const shared = pairsWithCore * left.core + pairsInBlocks * left.block + pairsBetween * left.between
  const own = items.core * left.core + inBlocks * left.block
  const variance = (correlation * shared + (1 - correlation) * own) / k ** 2
  const standardError = sd * Math.sqrt(Math.max(0, variance))
  return intervalOf({ mean: 0, standardError, degreesOfFreedom: n - 1 }, level).high
}

/** Of two items n · n_ij / (nᵢ nⱼ), expected: where one of them is core, within a block, and between blocks. */
function timesAsUncertain(blocks: number, each: number): { core: number; block: number; between: number } {
  if (blocks === 0 || each >= blocks) return { core: 1, block: 1, between: 1 }
  return { core: 1, block: blocks / each, between: (blocks * (each - 1)) / (each * (blocks - 1)) }
}
