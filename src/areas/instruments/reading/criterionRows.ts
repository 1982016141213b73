/** From the rows below the names of the phases to criteria with their descriptors. Everything here is pure. */
import { type CriterionProposal, criterionProposal, type PerPhase, type Uncertainty } from './proposal.ts'
import type { Cell } from './source.ts'
import { repeatsHeader, type ThemeHeader } from './themeHeader.ts'
import { oneLine } from './words.ts'

/** A row of a table: the cells that begin in it, and those that go on in it from a row above. */
export type Row = { begins: readonly Cell[]; continues: readonly Cell[] }

/** What the rows of a theme hold. */
export type CriterionRows = { criteria: CriterionProposal[]; notes: string[]; uncertain: Uncertainty[] }

const reasons = {
  continued: 'Deze tekst staat in het document in een rij zonder criterium. Hoort zij bij het criterium erboven?',
  nameless: 'In het document staat bij deze rij geen criterium.',
  undescribed: 'Bij dit criterium staat in het document geen enkele beschrijving.',
  shared: 'In het document loopt de cel erboven hierin door. De tekst staat bij het criterium erboven.',
}

/** The rows of a table, each with the cells that reach into it from above. */
export function rowsOf(rows: readonly (readonly Cell[])[]): Row[] {
  let open: { cell: Cell; left: number }[] = []
  return rows.map((begins) => {
    const continues = open.map(({ cell }) => cell)
    open = [...open, ...begins.map((cell) => ({ cell, left: cell.rows }))]
      .map(({ cell, left }) => ({ cell, left: left - 1 }))
      .filter(({ left }) => left > 0)
    return { begins, continues }
  })
}

/**
 * Adds what some rows say to what was read so far. A row without a name goes on with the criterion above it. What stands
 * in no phase (a band over the whole width, a column to the right of the phases, the header once more) becomes a note.
 */
export function readRows(read: CriterionRows, rows: readonly Row[], header: ThemeHeader): CriterionRows {
  return rows.reduce((soFar, row) => readRow(soFar, row, header), read)
}

function readRow(read: CriterionRows, row: Row, header: ThemeHeader): CriterionRows {
  const spoken = row.begins.filter((cell) => cell.text.trim() !== '')
  if (spoken.length === 0) return read
  const [left, right] = [header.columns[0].from, header.columns[3].to]
  const names = spoken.filter((cell) => cell.column + cell.columns <= left)
  const descriptors = spoken.filter((cell) => cell.column >= left && cell.column < right)
  const rest = spoken.filter((cell) => !names.includes(cell) && !descriptors.includes(cell))
  const isBand = descriptors.length === 0 && rest.some((cell) => cell.column < left)
  if (isBand || repeatsHeader(row.begins, header)) {
    return { ...read, notes: [...read.notes, joined(spoken)] }
  }
  const withNotes = { ...read, notes: [...read.notes, ...rest.map((cell) => oneLine(cell.text))] }
  const cells = phaseCells(descriptors, header)
  const nameGoesOn = row.continues.some((cell) => cell.column < left && cell.text.trim() !== '')
  if (names.length === 0) return withContinuation(withNotes, cells, nameGoesOn)
  return withCriterion(withNotes, names, cells, phaseCells(row.continues, header))
}

/** The texts of a row per phase, how many phases each covers, and what is a guess. */
type PhaseCells = { texts: PerPhase<string | null>; spans: PerPhase<number>; doubts: Mark[] }

/** Something to look at in a row: its phase from 1, or 0 for the name. */
type Mark = Pick<Uncertainty, 'phase' | 'reason'>

function phaseCells(cells: readonly Cell[], header: ThemeHeader): PhaseCells {
  const texts: PerPhase<string | null> = [null, null, null, null]
  const spans: PerPhase<number> = [1, 1, 1, 1]
  const doubts: Mark[] = []
  for (const cell of cells) {
    const covered = phasesUnder(cell, header)
    const [first] = covered
    if (first === undefined) continue
    texts[first] = joinTexts(texts[first] ?? null, oneLine(cell.text))
    for (const phase of covered) spans[phase] = phase === first ? covered.length : 0
    if (cell.doubt) doubts.push({ phase: first + 1, reason: cell.doubt })
  }
  return { texts, spans, doubts }
}

/** The phases, from 0, of which a cell covers at least half; when there is none, the one it covers most of. */
function phasesUnder(cell: Cell, header: ThemeHeader): number[] {
  const shares = header.columns.map(({ from, to }) => {
    const overlap = Math.min(to, cell.column + cell.columns) - Math.max(from, cell.column)
    return Math.max(0, overlap) / (to - from)
  })
  const most = Math.max(...shares)
  return shares.flatMap((share, phase) => (share > 0 && share >= Math.min(most, 0.5) ? [phase] : []))
}

function withCriterion(
  read: CriterionRows,
  names: readonly Cell[],
  cells: PhaseCells,
  shared: PhaseCells,
): CriterionRows {
  const criterion = read.criteria.length + 1
  const undescribed = cells.texts.every((text) => text === null) && shared.texts.every((text) => text === null)
  const marks: Mark[] = [
    ...names.flatMap(({ doubt }) => (doubt ? [{ phase: 0, reason: doubt }] : [])),
    ...(undescribed ? [{ phase: 0, reason: reasons.undescribed }] : []),
    ...cells.doubts,
    ...shared.texts.flatMap((text, index) => (text ? [{ phase: index + 1, reason: reasons.shared }] : [])),
  ]
  return {
    ...read,
    criteria: [...read.criteria, criterionProposal(joined(names), cells.texts, cells.spans)],
    uncertain: [...read.uncertain, ...marks.map((mark) => ({ criterion, ...mark }))],
  }
}

function withContinuation(read: CriterionRows, cells: PhaseCells, nameGoesOn: boolean): CriterionRows {
  const last = read.criteria.at(-1)
  if (!last) {
    const nameless = { criterion: 1, phase: 0, reason: reasons.nameless }
    return {
      ...read,
      criteria: [criterionProposal('', cells.texts, cells.spans)],
      uncertain: [...read.uncertain, nameless],
    }
  }
  const criterion = read.criteria.length
  const texts = mapPhases((phase) => joinTexts(last.descriptors[phase], cells.texts[phase]))
  const grown = criterionProposal(last.name, texts, last.spans ?? [1, 1, 1, 1])
  const touched = cells.texts.flatMap((text, index) => (text && !nameGoesOn ? [index + 1] : []))
  const marks: Mark[] = [...touched.map((phase) => ({ phase, reason: reasons.continued })), ...cells.doubts]
  return {
    ...read,
    criteria: [...read.criteria.slice(0, -1), grown],
    uncertain: [...read.uncertain, ...marks.map((mark) => ({ criterion, ...mark }))],
  }
}

function mapPhases<Value>(at: (phase: 0 | 1 | 2 | 3) => Value): PerPhase<Value> {
  return [at(0), at(1), at(2), at(3)]
}

function joinTexts(first: string | null, second: string | null): string | null {
  return first && second ? oneLine(`${first}\n${second}`) : (first ?? second)
}

function joined(cells: readonly Cell[]): string {
  return oneLine(cells.map((cell) => cell.text).join('\n'))
}
