/** How likely it is that a stretch of pieces was one column of a table, and where its cells end. Everything here is pure. */
import { Likeliest } from './likeliest.ts'
import { type Break, breaksOf, costOfEnding, costOfWrapping, type Piece } from './pieces.ts'

/** The pieces from `from` up to but not including `to`. */
export type Range = { from: number; to: number }

/** A way to divide a stretch of pieces over cells, one below the other. */
export type Division = {
  cells: Range[]
  /** Lower is likelier: minus the logarithm of the odds, or thereabouts. */
  cost: number
}

/** The likeliest divisions of a stretch into at most `most` cells; the empty cells that remain cost what `emptyCell` says. */
export type Divide = (stretch: Range, most: number, emptyCell: number, keep: number) => Division[]

type CellEnd = { at: number; gain: number }

/** How many of the most gainful ends count; when exchanged, the next one instead of the last of them. */
type Choice = { count: number; exchanged: boolean; cost: number }

/** Prepares to divide stretches of these pieces; each stretch is weighed once. */
export function dividerOf(pieces: readonly Piece[]): Divide {
  const breaks = breaksOf(pieces)
  const weighed = new Map<number, { ends: CellEnd[]; cost: number }>()
  const weigh = (stretch: Range) => {
    const key = stretch.from * (pieces.length + 1) + stretch.to
    const known = weighed.get(key) ?? weighStretch(pieces, breaks, stretch)
    weighed.set(key, known)
    return known
  }
  return (stretch, most, emptyCell, keep) => {
    const { ends, cost } = weigh(stretch)
    const choices = new Likeliest<Choice>(keep)
    let withEnds = cost
    for (let count = 0; count < most && count <= ends.length; count += 1) {
      withEnds -= ends[count - 1]?.gain ?? 0
      const whole = withEnds + (most - count - 1) * emptyCell
      if (choices.wants(whole)) choices.add({ count, exchanged: false, cost: whole })
      const weakest = ends[count - 1]
      const strongest = ends[count]
      if (!weakest || !strongest) continue
      const other = whole + weakest.gain - strongest.gain
      if (choices.wants(other)) choices.add({ count, exchanged: true, cost: other })
    }
    return choices.all().map((choice) => ({ cells: cellsAt(stretch, chosenEnds(ends, choice)), cost: choice.cost }))
  }
}

/**
 * What it costs to see a stretch as one cell of a column, with its end, and what each other end of a cell within it gains: the
 * most gainful first.
 */
function weighStretch(pieces: readonly Piece[], breaks: readonly Break[], { from, to }: Range) {
  const column = pieces.slice(from, to)
  const width = Math.max(...column.map((piece) => piece.width))
  const inner = breaks.slice(from, to - 1)
  const wrapped = [...column.flatMap((piece) => piece.filledWidths), ...inner.map((end) => end.filledWidth)]
  const last = breaks[to - 1]
  const cost = wrapped.reduce((sum, filled) => sum + costOfWrapping(filled, width), 0)
  const ends = inner
    .map((end, index) => ({ at: from + index + 1, gain: gainOf(end, width) }))
    .toSorted((a, b) => b.gain - a.gain)
  return { ends, cost: cost + (last ? costOfEnding(last.filledWidth, width) - last.evidence : 0) }
}

/** What it gains to end a cell at a break within a column, instead of going on. */
function gainOf({ evidence, filledWidth }: Break, width: number): number {
  return evidence + costOfWrapping(filledWidth, width) - costOfEnding(filledWidth, width)
}

function chosenEnds(ends: readonly CellEnd[], { count, exchanged }: Choice): CellEnd[] {
  return exchanged ? [...ends.slice(0, count - 1), ...ends.slice(count, count + 1)] : ends.slice(0, count)
}

function cellsAt(stretch: Range, ends: readonly CellEnd[]): Range[] {
  const edges = [stretch.from, ...ends.map(({ at }) => at).toSorted((a, b) => a - b), stretch.to]
  return edges.slice(1).map((to, index) => ({ from: edges[index] ?? to, to }))
}
