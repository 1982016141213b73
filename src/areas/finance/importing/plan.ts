/**
 * What taking over a workbook would do, row by row; nothing here writes. Whoever takes it over plans again, in the
 * transaction that writes, and writes what was seen and agreed to: all of it, or nothing.
 */
import type { SheetRow } from '../../../platform/sheets/sheet.ts'
import {
  type Counts,
  countOutcomes,
  findColumns,
  folded,
  markOf,
  nearest,
  type Outcome,
} from '../../partnership/index.ts'
import type { Budget, BudgetLine, StudentCount } from '../queries.ts'
import type { Place } from '../rules.ts'
import { lineColumns, placeLabels, sheetNames, studentColumns } from './columns.ts'
import { type LineChange, planLine } from './planLine.ts'
import { planStudents, type StudentChange } from './planStudents.ts'

/** What is known of a budget, and what a workbook may refer to. */
export type Known = {
  budget: Pick<Budget, 'hourlyRate' | 'adoptedOn'>
  lines: readonly BudgetLine[]
  counts: readonly StudentCount[]
  places: readonly NonNullable<Place>[]
  roles: readonly { key: string; name: string }[]
}

/** Something to correct: on which sheet and row (null: of the workbook as a whole), in which column, and what to do. */
export type Remark = { column: string | null; message: string }

/** A row of a workbook, and what becomes of it. */
export type PlannedRow<Write> = {
  sheet: string
  row: number
  outcome: Outcome
  name: string
  changes: { name: string; from: string; to: string }[]
  problems: Remark[]
  /** What is to be written; null for what stays as it is or is wrong. */
  write: Write | null
}

export type WorkbookPlan = {
  problems: string[]
  lines: PlannedRow<LineChange>[]
  students: PlannedRow<StudentChange>[]
  counts: Counts
}

/** More lines than a budget ever has: it takes over in one request. */
export const mostLines = 2_000

export function planWorkbook(sheets: readonly (readonly SheetRow[])[], known: Known): WorkbookPlan {
  const lineSheets = sheets.flatMap((rows, index) =>
    isSheetOf(rows, ['Soort', 'Omschrijving']) ? [{ rows, index }] : [],
  )
  const studentSheets = sheets.flatMap((rows, index) =>
    isSheetOf(rows, ['Waar', 'Studenten']) ? [{ rows, index }] : [],
  )
  const problems = problemsOf(lineSheets.length, studentSheets.length)
  const lines = lineSheets.slice(0, 1).flatMap(({ rows, index }) => planLines(rows, index, known, problems))
  const students = studentSheets.slice(0, 1).flatMap(({ rows, index }) => planCounts(rows, index, known, problems))
  return { problems, lines, students, counts: countOutcomes([...lines, ...students]) }
}

export const isReady = ({ problems, counts }: WorkbookPlan): boolean => problems.length === 0 && counts.error === 0
export const changesSomething = ({ counts }: WorkbookPlan): boolean => counts.add + counts.change > 0

/** The mark of what would be written, and over what: another one means that something changed since somebody looked. */
export const workbookMark = ({ lines, students }: WorkbookPlan): string =>
  markOf([...lines, ...students].map(({ write, changes }) => write && { write, changes }))

function isSheetOf([header]: readonly SheetRow[], needed: readonly string[]): boolean {
  const names = (header?.cells ?? []).map(folded)
  return needed.every((name) => names.includes(folded(name)))
}

function problemsOf(lineSheets: number, studentSheets: number): string[] {
  if (lineSheets + studentSheets === 0)
    return [
      `We vinden geen tabblad met de kolommen Soort en Omschrijving, en geen met Waar en Studenten. Haal eerst het Excel-bestand van dit kader op, en vul dat in.`,
    ]
  return [
    ...(lineSheets > 1 ? [`Er zijn ${lineSheets} tabbladen met regels. Zet alle regels op één tabblad.`] : []),
    ...(studentSheets > 1
      ? [`Er zijn ${studentSheets} tabbladen met studenten. Zet alle aantallen op één tabblad.`]
      : []),
  ]
}

const sheetName = (name: string, index: number) => `${name} (tabblad ${index + 1})`

function planLines(
  [header, ...rows]: readonly SheetRow[],
  index: number,
  known: Known,
  problems: string[],
): PlannedRow<LineChange>[] {
  const { columns, remarks } = findColumns(header?.cells ?? [], lineColumns)
  problems.push(...remarks.map(({ message }) => message))
  if (rows.length > mostLines) {
    problems.push(`Er staan meer dan ${mostLines.toLocaleString('nl-NL')} regels in. Verdeel ze over meer bestanden.`)
    return []
  }
  const context = {
    columns,
    known,
    finders: findersOf(known),
    matched: new Map(),
    sheet: sheetName(sheetNames.lines, index),
  }
  return rows.map((row) => planLine(row, context))
}

function planCounts(
  [header, ...rows]: readonly SheetRow[],
  index: number,
  known: Known,
  problems: string[],
): PlannedRow<StudentChange>[] {
  const { columns, remarks } = findColumns(header?.cells ?? [], studentColumns)
  problems.push(...remarks.map(({ message }) => message))
  const context = {
    columns,
    known,
    finders: findersOf(known),
    matched: new Map(),
    sheet: sheetName(sheetNames.students, index),
  }
  return rows.map((row) => planStudents(row, context))
}

/** Finds what a cell names. */
export type Finders = {
  place: (name: string) => NonNullable<Place> | { problem: string }
  role: (name: string) => { key: string; name: string } | { problem: string }
}

function findersOf({ places, roles }: Known): Finders {
  const labels = placeLabels(places)
  const byLabel = new Map(places.map((place) => [folded(labels.get(place.id) ?? place.name), place]))
  const byRole = new Map(roles.map((role) => [folded(role.name), role]))
  return {
    place: (name) => byLabel.get(folded(name)) ?? unknown(name, [...labels.values()]),
    role: (name) =>
      byRole.get(folded(name)) ??
      unknown(
        name,
        roles.map((role) => role.name),
      ),
  }
}

function unknown(name: string, candidates: readonly string[]): { problem: string } {
  const meant = nearest(name, candidates)
  return {
    problem: `“${name}” kennen we niet. ${meant === null ? 'Kijk hoe het in Peilstok heet.' : `Bedoel je ${meant}?`}`,
  }
}
