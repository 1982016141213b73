/** Columns of text without lines between them, found below the usual names of the phases. Everything here is pure. */
import { usualPhases } from '../phases.ts'
import { around, type Box, type TextRun } from './page.ts'
import { segmentsOf } from './textLines.ts'

/** Runs that stand together on one line, within one column or across several. */
export type Segment = Box & { runs: TextRun[]; size: number }

type Column = { left: number; right: number }

/** Where the four phases stand on a page, from left to right; the criteria stand to the left of them. */
export type AlignedColumns = { phases: Column[] }

/** As shares of the height of the letters: what divides columns, how far the heads of columns are from one height. */
const columnSpace = 0.45
const headHeight = 2
/** Columns hardly widen any more after a few passes over the segments. */
const mostPasses = 10
/** In points. */
const overlapNeeded = 1

export function segmentsOnPage(runs: readonly TextRun[]): Segment[] {
  return segmentsOf(runs, columnSpace).map((group) => ({
    ...around(group),
    runs: group,
    size: Math.max(...group.map((run) => run.size)),
  }))
}

/** The segments that begin with the first words of the four phases, beside each other; null when they are not there. */
export function headsAmong(segments: readonly Segment[]): Segment[] | null {
  const named = usualPhases.map((phase) => segments.filter((segment) => beginsWith(segment, phase)))
  for (const first of named[0] ?? []) {
    const heads = named.flatMap((candidates) => candidates.find((head) => isBeside(first, head)) ?? [])
    const inOrder = heads.every((head, index) => index === 0 || head.left > (heads[index - 1]?.right ?? 0))
    if (heads.length === usualPhases.length && inOrder) return heads
  }
  return null
}

/**
 * The columns below their heads: each is as wide as the segments that stand in it alone. A segment that is wider than the
 * heads are apart stands in several, and tells nothing.
 */
export function columnsBelow(heads: readonly Segment[], segments: readonly Segment[]): AlignedColumns {
  const widest = Math.max(...heads.slice(1).map((head, index) => head.left - (heads[index]?.left ?? 0)))
  const columns = heads.map(({ left, right }) => ({ left, right }))
  let open = segments.filter((segment) => segment.right - segment.left <= widest)
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const left = open.filter((segment) => !widenedBy(columns, segment))
    if (left.length === open.length) break
    open = left
  }
  return { phases: columns }
}

/** Widens the one column that a segment stands in; false when it stands in none as yet, or in several. */
function widenedBy(columns: Column[], segment: Segment): boolean {
  const [column, ...others] = overlapping(columns, segment)
  if (!column || others.length > 0) return false
  column.left = Math.min(column.left, segment.left)
  column.right = Math.max(column.right, segment.right)
  return true
}

/** Which columns a segment stands in: 0 is that of the criteria, 1 to 4 are the phases; at least one. */
export function columnsUnder({ phases }: AlignedColumns, segment: Segment): number[] {
  const under = overlapping(phases, segment).map((column) => phases.indexOf(column) + 1)
  const beginsLeft = segment.left < (phases[0]?.left ?? 0) - overlapNeeded
  if (beginsLeft) return [0, ...under]
  if (under.length > 0) return under
  return [phases.findLastIndex((column) => column.left <= segment.left) + 1]
}

function overlapping<Span extends Column>(columns: readonly Span[], segment: Segment): Span[] {
  return columns.filter(
    (column) => Math.min(column.right, segment.right) - Math.max(column.left, segment.left) > overlapNeeded,
  )
}

function beginsWith(segment: Segment, phase: string): boolean {
  const [firstWord = phase] = phase.split(' ')
  return segment.runs[0]?.text.trim().toLowerCase().startsWith(firstWord.toLowerCase()) ?? false
}

function isBeside(one: Segment, other: Segment): boolean {
  return Math.abs(one.top - other.top) < headHeight * one.size
}
