/** How often each value was answered: `{ '1': 3, '4': 12 }`. Keys that are no number (such as `na`) do not count. */
export type ValueCounts = Readonly<Record<string, number>>

/** What answers add up to: how many, their sum, and the sum of their squares. */
export type Sums = { n: number; sum: number; squares: number }

/** @returns the sums of answers that were counted by their value */
export function sumsOfCounts(counts: ValueCounts): Sums {
  const sums = { n: 0, sum: 0, squares: 0 }
  for (const [key, count] of Object.entries(counts)) {
    const value = key.trim() === '' ? Number.NaN : Number(key)
    if (!Number.isFinite(value)) continue
    sums.n += count
    sums.sum += count * value
    sums.squares += count * value * value
  }
  return sums
}

/** @returns the mean, on the scale of the answers; null without answers */
export function meanOfCounts(counts: ValueCounts): number | null {
  const { n, sum } = sumsOfCounts(counts)
  return n === 0 ? null : sum / n
}

/** @returns the variance (n − 1 in the divisor), in squared scale points; null for fewer than two answers */
export function varianceOfCounts(counts: ValueCounts): number | null {
  return varianceOfSums(sumsOfCounts(counts))
}

/** As `varianceOfCounts`, of sums. */
export function varianceOfSums({ n, sum, squares }: Sums): number | null {
  return n < 2 ? null : Math.max(0, squares - (sum * sum) / n) / (n - 1)
}
