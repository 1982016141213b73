import { communalities, type Matrix } from './factors.ts'
import { usualLevel } from './intervals.ts'
import type { ItemSums } from './itemSums.ts'
import { fQuantile } from './quantiles.ts'

/** A coefficient of 0 to 1 (below 0 when items contradict each other), and its interval. */
export type Coefficient = { value: number; low: number; high: number }

/**
 * Cronbach's alpha of the items: k/(k−1) · (1 − Σᵢ cᵢᵢ / Σᵢⱼ cᵢⱼ), from pairwise covariances. Cronbach, Psychometrika 16 (1951)
 * 297–334. Equal to `raw_alpha` of R's `psych::alpha(x)` with its defaults, also with gaps. Items to which all gave the same
 * answer are left out, as psych does.
 *
 * The interval is Feldt's, as psych prints it: 1 − (1−α) · F quantile on n−1 and (n−1)(k−1) degrees of freedom. Feldt, Psychometrika
 * 30 (1965) 357–370.
 * @param n the number of respondents that the interval reckons with; psych takes all rows
 * @returns null with fewer than two items that differ, or where two items were answered together by fewer than two people
 */
export function cronbachAlpha(
  sums: ItemSums,
  { level = usualLevel, n = sums.respondents }: { level?: number; n?: number } = {},
): Coefficient | null {
  const items = itemsThatVary(sums)
  const covariances = matrixOf(items, (i, j) => sums.covariance(i, j))
  const total = sumOf(covariances)
  if (items.length < 2 || !(total > 0)) return null
  const own = items.reduce((sum, item) => sum + sums.covariance(item, item), 0)
  const value = (items.length / (items.length - 1)) * (1 - own / total)
  const bound = (p: number) => 1 - (1 - value) * fQuantile(p, n - 1, (n - 1) * (items.length - 1))
  return { value, low: bound((1 + level) / 2), high: bound((1 - level) / 2) }
}

/**
 * How each item correlates with the sum of the others: (Σⱼ cᵢⱼ − cᵢᵢ) / √(cᵢᵢ · Σⱼₗ≠ᵢ cⱼₗ), from pairwise covariances. Equal to `r.drop` of
 * psych::alpha; its `r.cor` corrects for unreliability besides, and is another number.
 * @returns by item; null where it has no variance or cannot be said
 */
export function itemRestCorrelations(sums: ItemSums): (number | null)[] {
  const items = itemsThatVary(sums)
  const total = sumOf(matrixOf(items, (i, j) => sums.covariance(i, j)))
  return Array.from({ length: sums.items }, (_, item) => {
    if (!items.includes(item) || items.length < 2) return null
    const own = sums.covariance(item, item)
    const withAll = items.reduce((sum, other) => sum + sums.covariance(item, other), 0)
    const rest = total - 2 * withAll + own
    return rest > 0 ? (withAll - own) / Math.sqrt(own * rest) : null
  })
}

/**
 * McDonald's omega total: the share of the variance of the sum of standardised items that common factors explain,
 * 1 − Σ(1 − h²) / Σ r, with h² from factor analysis by minimal residuals on pairwise correlations. McDonald, Test Theory (1999) ch. 6;
 * Revelle & Zinbarg, Psychometrika 74 (2009) 145–154.
 *
 * With one factor equal to `psych::omega(x, nfactors = 1, flip = FALSE)$omega.tot`; with three, to `psych::omega(x, flip = FALSE)$omega.tot`:
 * psych's default, in which a part of the items may have a theme of its own. (Rotation and the Schmid–Leiman transformation that psych
 * applies leave communalities as they are.)
 * @returns null where the items are too few to determine the factors (3 for one, 6 for three), or cannot be correlated
 */
export function omegaTotal(sums: ItemSums, factors = 1): number | null {
  const items = itemsThatVary(sums)
  const k = items.length
  if ((k - factors) ** 2 < k + factors || k <= factors) return null
  const correlations = matrixOf(items, (i, j) => sums.correlation(i, j))
  const total = sumOf(correlations)
  if (!(total > 0)) return null
  const unique = communalities(correlations, factors).reduce((sum, communality) => sum + 1 - communality, 0)
  return 1 - unique / total
}

const itemsThatVary = (sums: ItemSums): number[] =>
  Array.from({ length: sums.items }, (_, item) => item).filter((item) => sums.covariance(item, item) > 0)

const matrixOf = (items: readonly number[], value: (i: number, j: number) => number): Matrix =>
  items.map((i) => items.map((j) => value(i, j)))

const sumOf = (matrix: Matrix): number => matrix.flat().reduce((sum, value) => sum + value, 0)
