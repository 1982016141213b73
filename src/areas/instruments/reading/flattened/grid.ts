/** Ways in which the pieces of flattened text fill the table of a theme, weighed. Everything here is pure. */
import type { PerPhase } from '../proposal.ts'
import type { Divide, Range } from './column.ts'
import {
  type DivisionAboveNotes,
  divisionsAboveNotes,
  divisionsWithoutNotes,
  type Layout,
  layoutsOf,
} from './layout.ts'
import { likenessOf } from './likeness.ts'
import type { Piece } from './pieces.ts'

/** The pieces in each cell. */
export type Grid = {
  /** Per criterion its four cells; null for an empty one. */
  rows: PerPhase<Range | null>[]
  /** What stands below the table. */
  notes: Range
  /** By form alone: lower is likelier, and a difference of 1 is a factor e or thereabouts. */
  cost: number
}

/** A difference in cost that leaves the other well possible: a factor of about 50. */
export const plausible = 4

/** How much the likeness of cells in a row counts, per row: found by flattening tables of known themes and reading them. */
const likenessWeight = 30

/** Columns one below the other, of which only the order is known. */
export function gridsByColumns(divide: Divide, pieces: Range, criteria: number, keep: number): Grid[] {
  return layoutsOf(divide, pieces, criteria, keep).map((layout) => gridOf(layout, criteria))
}

/** Columns of which the beginnings are known; notes may stand below the last. */
export function gridsByKnownColumns(
  divide: Divide,
  stretches: PerPhase<Range>,
  criteria: number,
  keep: number,
): Grid[] {
  const columns = stretches.map((stretch, phase) =>
    phase < 3
      ? divisionsWithoutNotes(divide, stretch, criteria, keep)
      : divisionsAboveNotes(divide, stretch, criteria, keep),
  )
  return combinations(columns).map((layout) => gridOf(layout, criteria))
}

/** Rows one below the other, of which the beginnings are known; notes may stand below the last. */
export function gridsByRows(divide: Divide, stretches: readonly Range[], keep: number): Grid[] {
  const rows = stretches.map((stretch, index) =>
    index < stretches.length - 1
      ? divisionsWithoutNotes(divide, stretch, 4, keep)
      : divisionsAboveNotes(divide, stretch, 4, keep),
  )
  return combinations(rows).map(({ columns, notes, cost }) => ({ rows: columns.map(perPhase), notes, cost }))
}

/** The grids that are well possible, by form or by words and form; the likeliest by words and form first. */
export function plausibleGrids(pieces: readonly Piece[], names: readonly string[], grids: readonly Grid[]): Grid[] {
  const likeness = likenessOf(pieces, names)
  const weighed = grids
    .map((grid) => ({ grid, total: grid.cost - likenessWeight * likeness(grid.rows) }))
    .toSorted((a, b) => a.total - b.total)
  const [best] = weighed
  if (!best) return []
  const isPlausible = ({ grid, total }: (typeof weighed)[number]) =>
    grid.cost < best.grid.cost + plausible || total < best.total + plausible
  return weighed.filter(isPlausible).map(({ grid }) => grid)
}

/** The likeliest of each, and all that differ from that in one. */
function combinations(parts: readonly (readonly DivisionAboveNotes[])[]): Layout[] {
  const best = parts.flatMap((divisions) => divisions.slice(0, 1))
  if (best.length < parts.length) return []
  const variants = parts.flatMap((divisions, at) => divisions.slice(1).map((division) => best.with(at, division)))
  return [best, ...variants].map((chosen) => ({
    columns: chosen.map(({ cells }) => cells),
    notes: chosen.at(-1)?.notes ?? { from: 0, to: 0 },
    cost: chosen.reduce((sum, { cost }) => sum + cost, 0),
  }))
}

function gridOf({ columns, notes, cost }: Layout, criteria: number): Grid {
  const rows = Array.from({ length: criteria }, (_, row) => perPhase(columns.map((column) => column[row] ?? null)))
  return { rows, notes, cost }
}

function perPhase([one, two, three, four]: readonly (Range | null)[]): PerPhase<Range | null> {
  return [one ?? null, two ?? null, three ?? null, four ?? null]
}
