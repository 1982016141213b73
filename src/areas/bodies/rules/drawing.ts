import { type Cell, type Grid, placeOnGrid } from './drawing/grid.ts'
import { planWays, type Ways } from './drawing/ways.ts'
import type { BodyToDraw, Box, Line } from './folding.ts'
import { type BodyLevel, bodyLevels } from './words.ts'

/** A place in the picture, in pixels from its left and top. */
export type Point = { x: number; y: number }

export type Rectangle = Point & { width: number; height: number }

/** The overlegstructuur as a picture: everything in it has its place. */
export type Drawing<Body extends BodyToDraw = BodyToDraw> = {
  width: number
  height: number
  /** One for each level, from the top down. */
  bands: readonly (Rectangle & { level: BodyLevel })[]
  boxes: readonly (Rectangle & { box: Box<Body> })[]
  /** The corners of each line, from the box that passes on to the box that receives. */
  lines: readonly { line: Line; points: readonly Point[] }[]
}

const boxWidth = 200
const boxHeight = 92
/** Left of the boxes, for the names of the levels. */
const gutter = 34
const edge = 18
const bandPad = 14
const emptyBand = 120
const betweenColumns = 34
const betweenRows = 22
const betweenBands = 14
/** Between ways that run beside each other. */
const step = 9
/** Room for an arrow above the first way in a channel, and below the last. */
const aboveWays = 18
const belowWays = 12

/**
 * Draws boxes on three bands, the strategic on top, and the roads between them. No box overlaps another, no line crosses
 * a box, and lines to different boxes never lie on each other.
 */
export function drawStructure<Body extends BodyToDraw>(
  boxes: readonly Box<Body>[],
  lines: readonly Line[],
): Drawing<Body> {
  const grid = placeOnGrid(boxes, lines)
  const ways = planWays(grid, lines)
  const across = measureAcross(grid, ways)
  const down = measureDown(grid, ways)
  const cornerOf = ({ row, column }: Cell): Point => ({ x: across.columns[column] ?? 0, y: down.rows[row] ?? 0 })
  const placed = boxes.flatMap((box) => {
    const cell = grid.cells.get(box.key)
    return cell ? [{ box, ...cornerOf(cell), width: boxWidth, height: boxHeight }] : []
  })
  return {
    width: across.width,
    height: down.height,
    bands: down.bands.map((band) => ({ ...band, x: 0, width: across.width })),
    boxes: placed,
    lines: [...Map.groupBy(lines, ({ from }) => from)].flatMap(([from, leaving]) => {
      const source = grid.cells.get(from)
      return source ? linesFrom(source, leaving) : []
    }),
  }

  function linesFrom(source: Cell, leaving: readonly Line[]): Drawing['lines'] {
    const corner = cornerOf(source)
    // From left to right as their targets stand, so that they cross less.
    const sorted = leaving.toSorted((a, b) => aimOf(a) - aimOf(b))
    return sorted.map((line, index) => ({
      line,
      points: pointsOf(line, source, { x: corner.x + portOf(index, sorted.length), y: corner.y }),
    }))
  }

  function aimOf({ to }: Line): number {
    const way = ways.to.get(to)
    if (!way) return 0
    return way.lane === null ? way.target.column + 0.5 : way.lane
  }

  function pointsOf({ to }: Line, source: Cell, start: Point): Point[] {
    const way = ways.to.get(to)
    if (!way) return []
    const corner = cornerOf(way.target)
    const end = { x: corner.x + boxWidth / 2, y: corner.y + boxHeight }
    const leave = down.wayAt(source.row, to)
    const arrive = down.wayAt(way.entry, to)
    if (source.row === way.entry) return [start, { x: start.x, y: leave }, { x: end.x, y: leave }, end]
    const lane = across.laneAt(way.lane ?? 0, to)
    return [
      start,
      { x: start.x, y: leave },
      { x: lane, y: leave },
      { x: lane, y: arrive },
      { x: end.x, y: arrive },
      end,
    ]
  }
}

/** Where a line leaves its box, from its left edge: left of the middle, where others arrive at the box above. */
const portOf = (index: number, lines: number) => boxWidth * (0.1 + (0.34 * (index + 1)) / (lines + 1))

function measureAcross({ columns }: Grid, ways: Ways) {
  const lanesIn = (gap: number) => ways.lanes.get(gap) ?? []
  const lefts: number[] = []
  const gapStarts: number[] = []
  let x = gutter
  for (let gap = 0; gap <= columns; gap += 1) {
    gapStarts.push(x)
    const needed = (lanesIn(gap).length + 1) * step
    x += Math.max(gap === 0 || gap === columns ? edge : betweenColumns, needed)
    if (gap === columns) break
    lefts.push(x)
    x += boxWidth
  }
  return {
    columns: lefts,
    width: x,
    laneAt: (gap: number, key: string) => (gapStarts[gap] ?? 0) + (lanesIn(gap).indexOf(key) + 1) * step,
  }
}

function measureDown({ levelOfRow }: Grid, ways: Ways) {
  const waysIn = (channel: number) => ways.channels.get(channel) ?? []
  const tops: number[] = []
  const rows: number[] = []
  const bands: { level: BodyLevel; y: number; height: number }[] = []
  let y = 0
  const channel = (index: number, least: number) => {
    tops[index] = y
    const needed = waysIn(index).length === 0 ? 0 : aboveWays + (waysIn(index).length - 1) * step + belowWays
    y += Math.max(least, needed)
  }
  for (const level of bodyLevels) {
    const here = levelOfRow.flatMap((one, row) => (one === level ? [row] : []))
    const [first] = here
    if (first === undefined) y += bands.length === 0 ? 0 : betweenBands
    else channel(first, bands.length === 0 ? 0 : betweenBands)
    const top = y
    y += bandPad
    for (const row of here) {
      if (row !== first) channel(row, betweenRows)
      rows.push(y)
      y += boxHeight
    }
    if (first === undefined) y += emptyBand - 2 * bandPad
    y += bandPad
    bands.push({ level, y: top, height: y - top })
  }
  channel(levelOfRow.length, 0)
  return {
    rows,
    bands,
    height: y,
    wayAt: (index: number, key: string) => (tops[index] ?? 0) + aboveWays + waysIn(index).indexOf(key) * step,
  }
}
