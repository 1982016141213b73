/**
 * Which pieces of flattened text stood in which cell. The columns run one below the other, each from its first criterion to
 * its last; below the last column there may be notes. All ways to divide the pieces are weighed, and the likeliest are kept:
 * where these differ, the division is a guess. Everything here is pure.
 */
import type { Divide, Division, Range } from './column.ts'
import { Likeliest } from './likeliest.ts'

export type Layout = {
  /** Per phase its cells from the first criterion down; there can be fewer than there are criteria. */
  columns: Range[][]
  /** What stands below the last column. */
  notes: Range
  /** Lower is likelier: minus the logarithm of the odds, or thereabouts. */
  cost: number
}

/** A column or row of cells with notes below it. */
export type DivisionAboveNotes = Division & { notes: Range }

const phases = 4
/** How many divisions of each stretch are tried. */
const divisionsKept = 4

/** In pieces: in a longer text no column is taken to be more than half of it, which saves most of the work. */
const shortText = 40

const emptyCellCost = 3
/** What is missing is a little more often missing in a later phase. */
const earlierEmptyCellCost = 0.5
const noteCost = { first: 1.5, next: 0.2 }

/**
 * The likeliest ways to divide a stretch of pieces over a table of some criteria and four phases, the likeliest first.
 * Takes time in the order of (pieces)² × `keep`.
 * @returns nothing when there are fewer pieces than phases
 */
export function layoutsOf(divide: Divide, pieces: Range, criteria: number, keep: number): readonly Layout[] {
  const longest = Math.max(shortText, (pieces.to - pieces.from) / 2)
  let upTo = new Map<number, readonly Layout[]>([[pieces.from, [{ columns: [], notes: pieces, cost: 0 }]]])
  for (let phase = 0; phase < phases; phase += 1) {
    const emptyCell = emptyCellCost + (phases - 1 - phase) * earlierEmptyCellCost
    const columns = (stretch: Range) =>
      stretch.to - stretch.from > longest ? [] : divide(stretch, criteria, emptyCell, Math.min(keep, divisionsKept))
    upTo = withNextColumn(upTo, pieces.to, columns, keep)
  }
  const whole = new Likeliest<Layout>(keep)
  for (const [end, layouts] of upTo) {
    const notes = { from: end, to: pieces.to }
    for (const layout of layouts) whole.add({ ...layout, notes, cost: layout.cost + costOfNotes(notes) })
  }
  return whole.all()
}

/** The likeliest ways to divide a stretch of pieces over some cells, when notes may stand below; the likeliest first. */
export function divisionsAboveNotes(divide: Divide, pieces: Range, cells: number, keep: number) {
  const divisions = new Likeliest<DivisionAboveNotes>(keep)
  for (let end = pieces.from + 1; end <= pieces.to; end += 1) {
    const notes = { from: end, to: pieces.to }
    for (const division of divide({ from: pieces.from, to: end }, cells, emptyCellCost, divisionsKept)) {
      divisions.add({ ...division, notes, cost: division.cost + costOfNotes(notes) })
    }
  }
  return divisions.all()
}

/** The same when there are none. */
export function divisionsWithoutNotes(
  divide: Divide,
  pieces: Range,
  cells: number,
  keep: number,
): DivisionAboveNotes[] {
  const notes = { from: pieces.to, to: pieces.to }
  return divide(pieces, cells, emptyCellCost, keep).map((division) => ({ ...division, notes }))
}

/** The layouts of one more column, by the piece at which that column ends. */
function withNextColumn(
  upTo: ReadonlyMap<number, readonly Layout[]>,
  end: number,
  columns: (stretch: Range) => Division[],
  keep: number,
): Map<number, readonly Layout[]> {
  const next = new Map<number, Likeliest<Layout>>()
  for (const [from, layouts] of upTo) {
    for (let to = from + 1; to <= end; to += 1) {
      const wider = next.get(to) ?? new Likeliest<Layout>(keep)
      next.set(to, wider)
      for (const column of columns({ from, to })) {
        for (const layout of layouts) {
          if (wider.wants(layout.cost + column.cost)) wider.add(withColumn(layout, column))
        }
      }
    }
  }
  return new Map([...next].map(([to, layouts]) => [to, layouts.all()]))
}

function withColumn(layout: Layout, column: Division): Layout {
  return { ...layout, columns: [...layout.columns, column.cells], cost: layout.cost + column.cost }
}

function costOfNotes({ from, to }: Range): number {
  return to === from ? 0 : noteCost.first + (to - from - 1) * noteCost.next
}
