/**
 * Tables without lines: text in columns below the usual names of the phases. Rows are told apart by lines that only run
 * across, or else by the white space between them. Everything here is pure.
 */
import type { Cell } from '../source.ts'
import {
  type AlignedColumns,
  columnsBelow,
  columnsUnder,
  headsAmong,
  type Segment,
  segmentsOnPage,
} from './alignedColumns.ts'
import { around, type Page, type Rule } from './page.ts'
import type { PlacedTable } from './ruledTables.ts'
import { textOfRuns } from './textLines.ts'

const reasons = {
  row: 'De tabel heeft geen lijnen. Aan het wit is niet te zien waar deze rij begint en eindigt.',
  span: 'De tabel heeft geen lijnen. Deze tekst loopt over meer fasen, of hoort bij één ervan.',
}

/** Rows are this much further apart than lines, as a share of the height of the letters. */
const extraRowSpace = 0.35
/** A line across is one between rows when it is this share of the width of the phases. */
const ruleWidth = 0.5

type PlacedSegment = Segment & { columns: number[] }

/** The segments of a table on one page. */
type TablePart = { segments: PlacedSegment[]; rules: Rule[] }

/** For each page the table on it, or null: the phases are named on one page, and the table may go on over the next. */
export function alignedTables(pages: readonly Page[]): (PlacedTable | null)[] {
  let columns: AlignedColumns | null = null
  const parts = pages.map((page) => {
    const segments = segmentsOnPage(page.texts)
    const heads = headsAmong(segments)
    const top = heads ? Math.min(...heads.map((head) => head.top)) : 0
    const below = segments.filter((segment) => segment.top >= top - segment.size)
    if (heads) columns = columnsBelow(heads, below)
    const part = columns && tablePart(columns, below, page.rules)
    if (!part) columns = null
    return part
  })
  // One page may have too few lines to tell how far apart they are.
  const space = lineSpace(parts.flatMap((part) => part?.segments ?? []))
  return parts.map((part) => part && placedTable(part, space))
}

/** What stands in the columns, down to the text that begins left of the phases and runs on below them. */
function tablePart(columns: AlignedColumns, below: readonly Segment[], rules: readonly Rule[]): TablePart | null {
  const placed = below.map((segment) => ({ ...segment, columns: columnsUnder(columns, segment) }))
  const end = Math.min(...placed.filter(isAcross).map((segment) => segment.top))
  const segments = placed.filter((segment) => segment.top < end)
  const phasesUsed = new Set(segments.flatMap((segment) => segment.columns.filter((column) => column > 0)))
  return phasesUsed.size < 2 ? null : { segments, rules: rowRules(columns, rules) }
}

function isAcross(segment: PlacedSegment): boolean {
  return segment.columns[0] === 0 && segment.columns.length > 1
}

function placedTable(part: TablePart, space: number): PlacedTable {
  const rows = rowsOf(part, space).map((row) => cellsOf(row))
  const { segments } = part
  return { table: { kind: 'table', rows }, box: around(segments), runs: segments.flatMap((segment) => segment.runs) }
}

/** The segments of each row, from top to bottom. */
function rowsOf({ segments, rules }: TablePart, space: number): PlacedSegment[][] {
  const rows: PlacedSegment[][] = []
  let bottom = -Infinity
  for (const segment of segments.toSorted((a, b) => a.top - b.top)) {
    const isApart =
      rules.length > 0
        ? rules.some((rule) => rule.top > bottom - segment.size / 2 && rule.top < segment.top + segment.size / 2)
        : segment.top - bottom > space + extraRowSpace * segment.size
    if (isApart || rows.length === 0) rows.push([segment])
    else rows.at(-1)?.push(segment)
    bottom = Math.max(bottom, segment.bottom)
  }
  return rows
}

/** The usual white between two lines of one column, in points. */
function lineSpace(segments: readonly PlacedSegment[]): number {
  const spaces = [...Map.groupBy(segments, (segment) => segment.columns.join()).values()].flatMap((column) =>
    column.slice(1).map((segment, index) => segment.top - (column[index]?.bottom ?? segment.top)),
  )
  const sorted = spaces.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** The lines across the phases. */
function rowRules({ phases }: AlignedColumns, rules: readonly Rule[]): Rule[] {
  const width = (phases.at(-1)?.right ?? 0) - (phases[0]?.left ?? 0)
  return rules.filter((rule) => rule.right - rule.left > ruleWidth * width)
}

function cellsOf(row: readonly PlacedSegment[]): Cell[] {
  const doubt = mayBeSeveral(row) ? reasons.row : undefined
  return [0, 1, 2, 3, 4].flatMap((column): Cell[] => {
    const own = row.filter((segment) => segment.columns[0] === column)
    const covered = row.some((segment) => segment.columns.slice(1).includes(column))
    if (own.length === 0 && covered) return []
    const columns = Math.max(1, ...own.map((segment) => segment.columns.length))
    const reason = columns > 1 ? reasons.span : doubt
    const text = textOfRuns(own.flatMap((segment) => segment.runs))
    return [{ text, column, columns, rows: 1, ...(reason ? { doubt: reason } : {}) }]
  })
}

/** Whether a row may be several that stand close: its name has a capital on a later line. */
function mayBeSeveral(row: readonly PlacedSegment[]): boolean {
  const names = row.filter((segment) => segment.columns[0] === 0)
  return names.slice(1).some((segment) => /^\p{Lu}/u.test(textOfRuns(segment.runs)))
}
