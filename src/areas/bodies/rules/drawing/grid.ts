import type { Box, Line } from '../folding.ts'
import { type BodyLevel, bodyLevels } from '../words.ts'

/** Where a box stands: rows count from the top, columns from the left, both from 0. */
export type Cell = { row: number; column: number }

export type Grid = {
  columns: number
  /** Which level each row is of: the strategic rows first. */
  levelOfRow: readonly BodyLevel[]
  cells: ReadonlyMap<string, Cell>
}

/** How many boxes stand beside each other at most: so many can be read on a screen and on paper. */
const mostColumns = 5

/** Puts boxes in rows: by level, and within a level so that signals go up; near whom they pass their signals to. */
export function placeOnGrid(boxes: readonly Box[], lines: readonly Line[]): Grid {
  const ranks = ranksOf(boxes, lines)
  const layers = bodyLevels.flatMap((level) => {
    const here = boxes.filter((box) => box.level === level)
    const byRank = Map.groupBy(here, ({ key }) => ranks.get(key) ?? 0)
    return [...byRank].sort(([a], [b]) => a - b).map(([, layer]) => ({ level, layer }))
  })
  const columns = Math.max(1, ...layers.map(({ layer }) => rowLength(layer.length)))
  const targets = Map.groupBy(lines, ({ from }) => from)
  const cells = new Map<string, Cell>()
  const levelOfRow: BodyLevel[] = []
  for (const { level, layer } of layers) {
    for (const row of inRows(sortByTargets(layer, targets, cells))) {
      const indent = Math.floor((columns - row.length) / 2)
      row.forEach(({ key }, index) => {
        cells.set(key, { row: levelOfRow.length, column: indent + index })
      })
      levelOfRow.push(level)
    }
  }
  return { columns, levelOfRow, cells }
}

/** How many bodies of its own level a signal passes before it leaves that level; a circle counts once. */
function ranksOf(boxes: readonly Box[], lines: readonly Line[]): ReadonlyMap<string, number> {
  const levelOf = new Map(boxes.map(({ key, level }) => [key, level]))
  const next = Map.groupBy(
    lines.filter(({ from, to }) => levelOf.get(from) === levelOf.get(to)),
    ({ from }) => from,
  )
  const known = new Map<string, number>()
  const rankOf = (key: string, passed: ReadonlySet<string>): number => {
    const before = known.get(key)
    if (before !== undefined) return before
    if (passed.has(key)) return 0
    const further = new Set([...passed, key])
    const rank = Math.max(0, ...(next.get(key) ?? []).map(({ to }) => rankOf(to, further) + 1))
    known.set(key, rank)
    return rank
  }
  for (const { key } of boxes) rankOf(key, new Set())
  return known
}

/** How many boxes go in one row when so many are spread evenly. */
const rowLength = (boxes: number) => Math.ceil(boxes / Math.ceil(boxes / mostColumns))

function inRows(boxes: readonly Box[]): Box[][] {
  const length = rowLength(boxes.length)
  const rows: Box[][] = []
  for (let start = 0; start < boxes.length; start += length) rows.push(boxes.slice(start, start + length))
  return rows
}

/** From left to right as those stand to whom they pass signals, then by organisation and name. */
function sortByTargets(
  layer: readonly Box[],
  targets: ReadonlyMap<string, readonly Line[]>,
  placed: ReadonlyMap<string, Cell>,
): Box[] {
  const aim = new Map(
    layer.map(({ key }) => {
      const columns = (targets.get(key) ?? []).flatMap(({ to }) => placed.get(to)?.column ?? [])
      return [key, columns.length > 0 ? columns.reduce((sum, column) => sum + column, 0) / columns.length : mostColumns]
    }),
  )
  return layer.toSorted(
    (a, b) =>
      (aim.get(a.key) ?? 0) - (aim.get(b.key) ?? 0) ||
      a.under.localeCompare(b.under, 'nl') ||
      a.title.localeCompare(b.title, 'nl') ||
      a.key.localeCompare(b.key),
  )
}
