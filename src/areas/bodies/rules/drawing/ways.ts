import type { Line } from '../folding.ts'
import type { Cell, Grid } from './grid.ts'

/**
 * Along which way signals come to a box. All that go to the same one share it: from their own row they go up into the
 * channel above it, then over the lane of that box to the channel right below it. Channels lie between rows and lanes
 * between columns, so that no line crosses a box. Channel n lies above row n, lane n to the left of column n.
 */
export type Way = {
  target: Cell
  entry: number
  /** Null when all come from the row right below. */
  lane: number | null
}

export type Ways = {
  to: ReadonlyMap<string, Way>
  /** Whose ways lie in each channel, from top to bottom. */
  channels: ReadonlyMap<number, readonly string[]>
  /** Whose ways go up in each lane, from left to right. */
  lanes: ReadonlyMap<number, readonly string[]>
}

export function planWays({ cells }: Pick<Grid, 'cells'>, lines: readonly Line[]): Ways {
  const coming = [...Map.groupBy(lines, ({ to }) => to)].flatMap(([key, those]) => {
    const target = cells.get(key)
    const sources = those.flatMap(({ from }) => cells.get(from) ?? [])
    return target ? [{ key, target, sources }] : []
  })
  const to = new Map(coming.map(({ key, target, sources }) => [key, wayTo(target, sources)]))
  const used = coming.flatMap(({ key, target, sources }) =>
    [...new Set([target.row + 1, ...sources.map(({ row }) => row)])].map((channel) => ({ key, target, channel })),
  )
  const channels = Map.groupBy(
    // Whoever is right above comes first: its way ends here, and would else cross the others.
    used.toSorted((a, b) => b.target.row - a.target.row || a.target.column - b.target.column),
    ({ channel }) => channel,
  )
  const lanes = Map.groupBy(
    [...to].flatMap(([key, { lane }]) => (lane === null ? [] : [{ key, lane }])),
    ({ lane }) => lane,
  )
  const keys = (these: readonly { key: string }[]) => these.map(({ key }) => key)
  return {
    to,
    channels: new Map([...channels].map(([channel, these]) => [channel, keys(these)])),
    lanes: new Map([...lanes].map(([lane, these]) => [lane, keys(these)])),
  }
}

function wayTo(target: Cell, sources: readonly Cell[]): Way {
  const entry = target.row + 1
  if (sources.every(({ row }) => row === entry)) return { target, entry, lane: null }
  const middle = sources.reduce((sum, { column }) => sum + column, 0) / sources.length
  return { target, entry, lane: middle <= target.column ? target.column : target.column + 1 }
}
