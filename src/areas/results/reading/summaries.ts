import {
  finitePopulation,
  type Interval,
  intervalOf,
  sumsOfCounts,
  varianceOfSums,
  wilson,
} from '../../../platform/statistics/index.ts'
import type { Question, QuestionOf, Tally } from '../../questions/index.ts'

/** What a group answered to a statement: how answers are spread over the scale, and where their middle lies. */
export type ScaleSummary = {
  kind: 'scale'
  /** How many answered on the scale. */
  n: number
  notApplicable: number
  /** How many gave each point, from low to high. */
  counts: number[]
  /** On the scale: 1 up to the number of points. */
  mean: number
  /** Of the mean, with finite population correction; null for fewer than two answers. */
  standardError: number | null
  interval: Interval | null
  /** The share above the middle of the scale, and the range in which it lies. */
  agree: number
  agreeInterval: Interval | null
}

export type OptionShare = { id: string; label: string; count: number; share: number; interval: Interval | null }

export type Summary =
  | ScaleSummary
  | { kind: 'options'; n: number; options: OptionShare[] }
  | { kind: 'ranking'; n: number; options: { id: string; label: string; mean: number; places: number[] }[] }
  | {
      kind: 'number'
      n: number
      mean: number
      standardError: number | null
      interval: Interval | null
      bins: { low: number; high: number; count: number }[]
    }
  | { kind: 'open'; n: number }

/** Into how many parts the range of a number is divided: see `Counts`. */
const binCount = 10

/**
 * What a group answered to a question.
 * @param population how many people the group has, who could have answered
 * @returns undefined when nobody answered it but with "niet van toepassing"
 */
export function summaryOf(question: Question, tally: Tally, population: number): Summary | undefined {
  switch (question.kind) {
    case 'agree':
    case 'pair':
      return scaleSummary(question, tally, population)
    case 'choice':
    case 'choices':
      return { kind: 'options', n: tally.n, options: optionShares(question, tally, population) }
    case 'ranking':
      return {
        kind: 'ranking',
        n: tally.n,
        options: question.options.flatMap((option) => rankOf(question, option, tally)),
      }
    case 'number':
      return numberSummary(question, tally, population)
    case 'short':
    case 'long':
      return { kind: 'open', n: tally.n }
  }
}

/** The same for a question on a scale; undefined for any other. */
export function scaleOf(question: Question, tally: Tally | undefined, population: number): ScaleSummary | undefined {
  const summary = tally && summaryOf(question, tally, population)
  return summary?.kind === 'scale' ? summary : undefined
}

function scaleSummary(
  { points }: QuestionOf<'agree'> | QuestionOf<'pair'>,
  tally: Tally,
  population: number,
): ScaleSummary | undefined {
  const counts = Array.from({ length: points }, (_, index) => tally.counts[String(index + 1)] ?? 0)
  const sums = sumsOfCounts(tally.counts)
  if (sums.n === 0) return undefined
  // Whom it does not apply to are no part of those whose mean it is: as many among the silent as among who answered.
  const applies = (Math.max(population, tally.n) * sums.n) / tally.n
  const above = counts.slice(counts.length - Math.floor(points / 2)).reduce((sum, one) => sum + one, 0)
  return {
    kind: 'scale',
    n: sums.n,
    notApplicable: tally.counts.na ?? 0,
    counts,
    ...meanOf(sums, applies),
    agree: above / sums.n,
    agreeInterval: wilson(above, sums.n, { population: applies }),
  }
}

function meanOf(sums: { n: number; sum: number; squares: number }, population: number) {
  const mean = sums.sum / sums.n
  const variance = varianceOfSums(sums)
  if (variance === null) return { mean, standardError: null, interval: null }
  const standardError = Math.sqrt((variance * finitePopulation(sums.n, population)) / sums.n)
  return { mean, standardError, interval: intervalOf({ mean, standardError, degreesOfFreedom: sums.n - 1 }) }
}

function optionShares(
  { options }: QuestionOf<'choice'> | QuestionOf<'choices'>,
  { n, counts }: Tally,
  population: number,
): OptionShare[] {
  return options.map(({ id, text }) => {
    const count = counts[id] ?? 0
    return {
      id,
      label: text.nl,
      count,
      share: n === 0 ? 0 : count / n,
      interval: wilson(count, n, { population: Math.max(population, n) }),
    }
  })
}

function rankOf(
  { options }: QuestionOf<'ranking'>,
  { id, text }: { id: string; text: { nl: string } },
  { counts }: Tally,
) {
  const places = options.map((_, index) => counts[`${id}:${index + 1}`] ?? 0)
  const n = places.reduce((sum, one) => sum + one, 0)
  if (n === 0) return []
  const mean = places.reduce((sum, count, index) => sum + count * (index + 1), 0) / n
  return [{ id, label: text.nl, mean, places }]
}

function numberSummary(
  { min, max }: QuestionOf<'number'>,
  { n, counts }: Tally,
  population: number,
): Summary | undefined {
  if (n === 0) return undefined
  const width = (max - min) / binCount
  const sums = { n, sum: counts.sum ?? 0, squares: counts.squares ?? 0 }
  return {
    kind: 'number',
    n,
    ...meanOf(sums, Math.max(population, n)),
    bins: Array.from({ length: binCount }, (_, bin) => ({
      low: min + bin * width,
      high: min + (bin + 1) * width,
      count: counts[`bin:${bin}`] ?? 0,
    })),
  }
}
