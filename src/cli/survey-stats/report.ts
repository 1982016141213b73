import path from 'node:path'
import {
  cronbachAlpha,
  itemRestCorrelations,
  omegaTotal,
  partialPooling,
  type Sums,
  varianceOfSums,
} from '../../platform/statistics/index.ts'
import type { ColumnLeftOut, Scale } from './columns.ts'
import type { Choice, Gathered } from './gathered.ts'

/** A number that may not be there, as JSON has it. */
const orNull = (value: number | null) => (value === null || Number.isNaN(value) ? null : value)

/** What `survey stats` prints. Numbers are not rounded; a reversed item is counted reversed, and also shown as it was answered. */
export function reportOf(file: string, choice: Choice, others: ColumnLeftOut[], gathered: Gathered) {
  const { scale, group } = choice
  return {
    file: path.basename(file),
    scale,
    respondents: gathered.items.respondents,
    items: itemsOf(choice, gathered),
    columnsLeftOut: others,
    score: spreadOf(gathered.score),
    alpha: cronbachAlpha(gathered.items),
    omegaTotal: omegaTotal(gathered.items),
    omegaTotalThreeFactors: omegaTotal(gathered.items, 3),
    ...(group === null ? {} : { group: groupsOf(group, choice, gathered) }),
  }
}

function itemsOf({ items, reversed, scale }: Choice, gathered: Gathered) {
  const itemRest = itemRestCorrelations(gathered.items)
  return items.map((item, i) => {
    const answered = gathered.distributions[i] ?? []
    const turned = reversed.has(item)
    return {
      item,
      reversed: turned,
      ...spreadOf(gathered.items.sumsOf(i)),
      distribution: distributionOf(turned ? answered.toReversed() : answered, scale),
      itemRestCorrelation: orNull(itemRest[i] ?? null),
      ...(turned ? { distributionAsAnswered: distributionOf(answered, scale) } : {}),
    }
  })
}

function spreadOf(sums: Sums) {
  const variance = varianceOfSums(sums)
  return {
    n: sums.n,
    mean: sums.n === 0 ? null : sums.sum / sums.n,
    sd: variance === null ? null : Math.sqrt(variance),
  }
}

const distributionOf = (counts: readonly number[], { low }: Scale) =>
  Object.fromEntries(counts.map((count, step) => [String(low + step), count]))

function groupsOf(column: string, { items }: Choice, gathered: Gathered) {
  const names = [...gathered.groups.keys()].toSorted((a, b) => a.localeCompare(b, 'nl', { numeric: true }))
  const pooled = (sumsOf: (name: string) => Sums | undefined) => pooledOf(names, sumsOf)
  return {
    column,
    groups: names.length,
    respondentsWithoutGroup: gathered.withoutGroup,
    score: pooled((name) => gathered.groups.get(name)?.score),
    items: items.map((item, i) => ({ item, pooled: pooled((name) => gathered.groups.get(name)?.items[i]) })),
  }
}

/** The partially pooled means of groups that have answers; null where a single group has, or nobody differs from their group. */
function pooledOf(names: readonly string[], sumsOf: (name: string) => Sums | undefined) {
  const answered = names.flatMap((name) => {
    const sums = sumsOf(name)
    return sums && sums.n > 0 ? [{ name, sums }] : []
  })
  const result = partialPooling(answered.map(({ sums }) => sums))
  if (result === null) return null
  const { icc, grandMean, standardError, between, within } = result
  return {
    icc,
    grandMean,
    standardError,
    varianceBetween: between,
    varianceWithin: within,
    means: result.groups.map(({ n, observed, mean, standardError, interval: { low, high } }, i) => ({
      group: answered[i]?.name,
      n,
      observed,
      mean,
      standardError,
      low,
      high,
    })),
  }
}
