/** What a bench found: our figure beside that of its floor, measured in the same run. */
export type Figures = {
  bench: string
  ours: number
  floor: number
  unit: string
  /** Whatever else is worth knowing, in the unit that its name says. */
  [more: string]: number | string
}

/** Prints figures as one line of JSON, with `ratio`: ours divided by the floor. Numbers get two decimals. */
export function printFigures(figures: Figures): void {
  const { bench, ours, floor, unit, ...more } = figures
  const line = { bench, ours, floor, ratio: ours / floor, unit, ...more }
  console.log(JSON.stringify(line, (_, value) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value)))
}

/**
 * The value below which a share of the values lie.
 * @param share from 0 to 1: 0.5 gives the median
 * @throws RangeError without values
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const found = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
  if (found === undefined) throw new RangeError('A quantile of nothing')
  return found
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)
