/**
 * Which pieces of flattened text stood in which cell. The columns run one below the other, each from its first criterion to
 * its last; below the last column there may be notes. All ways to divide the pieces are weighed, and the likeliest are kept:
 * where these differ, the division is a guess. Everything here is pure.
 */
import type { Divide, Division, Range } from './column.ts'

export type Layout = {
  /** Per phase its cells from the first criterion down; there can be fewer than there are criteria. */
  columns: Range[][]
  /** What stands below the last column. */
  notes: Range
  /** Lower is likelier: minus the logarithm of the odds, or thereabouts. */
  cost: number
}

const phases = 4
/** How many divisions of each stretch are tried. */
const divisionsKept = 4

const emptyCellCost = 3
/** What is missing is a little more often missing in a later phase. */
const earlierEmptyCellCost = 0.5
const noteCost = { first: 1.5, next: 0.2 }

/**
 * The likeliest ways to divide a stretch of pieces over a table of some criteria and four phases, the likeliest first.
 * Takes time in the order of (pieces)² × `keep`.
 * @returns nothing when there are fewer pieces than phases
 */
export function layoutsOf(divide: Divide, pieces: Range, criteria: number, keep: number): Layout[] {
  let upTo = new Map<number, Layout[]>([[pieces.from, [{ columns: [], notes: pieces, cost: 0 }]]])
  for (let phase = 0; phase < phases; phase += 1) {
    const emptyCell = emptyCellCost + (phases - 1 - phase) * earlierEmptyCellCost
    const columns = (stretch: Range) => divide(stretch, criteria, emptyCell, Math.min(keep, divisionsKept))
    upTo = withNextColumn(upTo, pieces.to, columns, keep)
  }
  const whole = [...upTo].flatMap(([end, layouts]) => {
    const notes = { from: end, to: pieces.to }
    return layouts.map((layout) => ({ ...layout, notes, cost: layout.cost + costOfNotes(notes) }))
  })
  return likeliest(whole, keep)
}

/** The likeliest ways to divide a stretch of pieces over some cells, when notes may stand below; the likeliest first. */
export function divisionsAboveNotes(divide: Divide, pieces: Range, cells: number, keep: number) {
  const ends = Array.from({ length: pieces.to - pieces.from }, (_, index) => pieces.from + index + 1)
  const divisions = ends.flatMap((end) => {
    const notes = { from: end, to: pieces.to }
    return divide({ from: pieces.from, to: end }, cells, emptyCellCost, divisionsKept).map((division) => ({
      ...division,
      notes,
      cost: division.cost + costOfNotes(notes),
    }))
  })
  return likeliest(divisions, keep)
}

function withNextColumn(
  upTo: ReadonlyMap<number, Layout[]>,
  end: number,
  columns: (stretch: Range) => Division[],
  keep: number,
): Map<number, Layout[]> {
  const next = new Map<number, Layout[]>()
  for (const [from, layouts] of upTo) {
    for (let to = from + 1; to <= end; to += 1) {
      const wider = columns({ from, to }).flatMap((column) => layouts.map((layout) => withColumn(layout, column)))
      next.set(to, likeliest([...(next.get(to) ?? []), ...wider], keep))
    }
  }
  return next
}

function withColumn(layout: Layout, column: Division): Layout {
  return { ...layout, columns: [...layout.columns, column.cells], cost: layout.cost + column.cost }
}

function costOfNotes({ from, to }: Range): number {
  return to === from ? 0 : noteCost.first + (to - from - 1) * noteCost.next
}

function likeliest<Weighed extends { cost: number }>(candidates: readonly Weighed[], count: number): Weighed[] {
  return candidates.toSorted((a, b) => a.cost - b.cost).slice(0, count)
}
