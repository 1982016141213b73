import {
  type Interval,
  normalProbability,
  partialPooling,
  type Sums,
  sumsOfCounts,
} from '../../../platform/statistics/index.ts'
import type { Question, Tally } from '../../questions/index.ts'

/** How a difference is to be read: `chance` when it can be by chance. */
export type Verdict = 'higher' | 'lower' | 'chance'

/** Two means, each with the standard error of it. */
type Measured = { mean: number; standardError: number | null }

export type Difference = {
  /** The later minus the earlier, in points of the scale. */
  difference: number
  /** How likely a difference as large as this is when nothing changed, 0 to 1. */
  probability: number
}

/** How much a mean differs from an earlier one of other people; undefined when either has no standard error. */
export function differenceOf(later: Measured, earlier: Measured): Difference | undefined {
  if (later.standardError === null || earlier.standardError === null) return undefined
  const difference = later.mean - earlier.mean
  const standardError = Math.hypot(later.standardError, earlier.standardError)
  if (standardError === 0) return { difference, probability: difference === 0 ? 1 : 0 }
  return { difference, probability: 2 * (1 - normalProbability(Math.abs(difference) / standardError)) }
}

export const verdictOf = ({ difference, probability }: Difference, level = 0.05): Verdict =>
  probability > level ? 'chance' : difference > 0 ? 'higher' : 'lower'

/**
 * Which of many differences are not by chance. Looking at thirty differences, one or two seem real that are none; so the
 * smallest probability must be smaller, the more there are. Benjamini & Hochberg, JRSS B 57 (1995) 289–300.
 * @param rate of those that are named, the share that may still be by chance
 */
export function notByChance<Compared extends Difference>(differences: readonly Compared[], rate = 0.05): Compared[] {
  const ordered = differences.toSorted((a, b) => a.probability - b.probability)
  const last = ordered.findLastIndex(({ probability }, index) => probability <= (rate * (index + 1)) / ordered.length)
  return ordered.slice(0, last + 1)
}

/** A group beside the others of its kind. */
export type Compared = {
  key: string
  n: number
  /** The mean of its own answers. */
  observed: number
  /** The best guess of its mean, given all groups: with few answers it lies nearer to that of everybody. */
  estimate: number
  interval: Interval | null
  /** Beside all groups together. */
  verdict: Verdict
}

/**
 * Groups beside each other by a partially pooled estimate, so that one with six answers does not swing. From what is shown only.
 * @param tallies by the key of their group
 * @returns none for a question that has no mean
 */
export function compareGroups(question: Question, tallies: ReadonlyMap<string, Tally>): Compared[] {
  const measured = [...tallies].flatMap(([key, tally]) => {
    const sums = sumsOf(question, tally)
    return sums && sums.n > 0 ? [{ key, sums }] : []
  })
  const pooled = partialPooling(measured.map(({ sums }) => sums))
  return measured.map(({ key, sums: { n, sum } }, index) => {
    const observed = sum / n
    const group = pooled?.groups[index]
    if (!group) return { key, n, observed, estimate: observed, interval: null, verdict: 'chance' }
    const { low, high } = group.difference.interval
    const verdict = low > 0 ? 'higher' : high < 0 ? 'lower' : 'chance'
    return { key, n, observed, estimate: group.mean, interval: group.interval, verdict }
  })
}

/** What answers add up to, for the kinds of questions that have a mean. */
function sumsOf({ kind }: Question, { n, counts }: Tally): Sums | undefined {
  if (kind === 'agree' || kind === 'pair') return sumsOfCounts(counts)
  if (kind === 'number') return { n, sum: counts.sum ?? 0, squares: counts.squares ?? 0 }
  return undefined
}
