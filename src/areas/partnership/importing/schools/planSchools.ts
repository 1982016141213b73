import type { Sheet } from '../../../../platform/sheets/sheet.ts'
import { findColumns, missingColumn, type Remark } from '../columns.ts'
import { type Counts, countOutcomes, type ErrorRow, type FieldChange } from '../plan.ts'
import { folded } from '../spelling.ts'
import { type School, type SchoolField, schoolFields } from './school.ts'
import { schoolKeyText } from './schoolKey.ts'
import { readSchoolRow, type SchoolReading, schoolColumns } from './schoolRow.ts'

export type Board = { authorityNumber: string; name: string }

/** What a partnership knows already; only what has a number or key can be recognised. */
export type ExistingSchools = {
  /** Also boards that somebody added by hand, without number. */
  boards: readonly { authorityNumber: string | null; name: string }[]
  schools: readonly School[]
}

/** Which part of a list to take: a national one holds some 7,000 schools, a partnership has tens. Without: all of it. */
export type SchoolSelection = {
  /** Authority numbers; rows of other boards are left out. */
  boards?: readonly string[]
  /** Keys of schools, as `01AB00`; other rows are left out. */
  only?: readonly string[]
}

/** A board in the list, to choose from. */
export type BoardChoice = { authorityNumber: string; name: string | null; schools: number; known: boolean }

export type SchoolRow =
  | { outcome: 'add'; line: number; key: string; school: School }
  | { outcome: 'change'; line: number; key: string; name: string; changes: FieldChange<SchoolField>[] }
  | { outcome: 'unchanged'; line: number; key: string; name: string }
  | ErrorRow

export type SchoolPlan = {
  /** All boards in the list, also those that were not chosen, by name. */
  boards: BoardChoice[]
  /** The boards to add first, because a row refers to them. Names of known boards stay as they are. */
  newBoards: Board[]
  /** The rows that were chosen, in the order of the list. */
  rows: SchoolRow[]
  /** How many rows were not chosen. */
  skipped: number
  /** What is wrong with the list as a whole. */
  problems: Remark[]
  notices: Remark[]
  counts: Counts
}

/**
 * What importing a list of schools would do, as JSON. Writes nothing.
 *
 * A school is recognised by its key (BRIN and code of the location). Columns that the list lacks, and cells that are
 * empty, leave what is known as it is; a school that is not in the list is left alone.
 */
export function planSchools(sheet: Sheet, existing: ExistingSchools, selection: SchoolSelection = {}): SchoolPlan {
  const { columns, remarks } = findColumns(sheet.headers, schoolColumns)
  const problems = [...remarks, ...missingColumns(sheet.headers, columns.has)]
  const read = problems.length > 0 ? [] : sheet.rows.map((row) => readSchoolRow(row, columns))
  const chosen = read.filter((reading) => isChosen(reading, selection))
  const known = new Map(existing.schools.map((school) => [schoolKeyText(school), school]))
  const rows = withoutRepeats(chosen).map((reading) => planRow(reading, known))
  const boards = boardsIn(read, existing.boards)
  const newBoards = boardsToAdd(rows, boards)
  return {
    boards,
    newBoards: withOwnNames(newBoards, existing.boards),
    rows,
    skipped: read.length - chosen.length,
    problems: [...problems, ...numbersToFillIn(newBoards, existing.boards)],
    notices: chosen.flatMap(({ notices }) => notices),
    counts: countOutcomes(rows),
  }
}

function missingColumns(
  headers: Sheet['headers'],
  has: (column: 'authorityNumber' | 'name' | 'institution' | 'location') => boolean,
) {
  const missing: Remark[] = []
  if (!has('authorityNumber')) missing.push(missingColumn('BEVOEGD GEZAG NUMMER', headers))
  if (!has('name')) missing.push(missingColumn('VESTIGINGSNAAM', headers))
  if (!has('institution') && !has('location')) missing.push(missingColumn('INSTELLINGSCODE', headers))
  return missing
}

function isChosen({ key, fields }: SchoolReading, { boards, only }: SchoolSelection): boolean {
  const ofBoard = !boards || boards.includes(fields.authorityNumber ?? '')
  return ofBoard && (!only || (key !== null && only.includes(schoolKeyText(key))))
}

/** The same readings, with a problem on each whose school stood on an earlier line already. */
function withoutRepeats(readings: readonly SchoolReading[]): SchoolReading[] {
  const lineOf = new Map<string, number>()
  return readings.map((reading) => {
    if (reading.key === null) return reading
    const key = schoolKeyText(reading.key)
    const earlier = lineOf.get(key)
    lineOf.set(key, earlier ?? reading.line)
    if (earlier === undefined) return reading
    const message = `School ${key} staat ook op regel ${earlier}. Haal een van beide regels weg.`
    return { ...reading, problems: [...reading.problems, { line: reading.line, column: null, message }] }
  })
}

function planRow({ line, key, fields, problems }: SchoolReading, known: ReadonlyMap<string, School>): SchoolRow {
  if (key === null || !fields.name || problems.length > 0) return { outcome: 'error', line, problems }
  const text = schoolKeyText(key)
  const school = known.get(text)
  if (!school)
    return { outcome: 'add', line, key: text, school: { ...emptySchool, ...fields, ...key, name: fields.name } }
  const changes = changesTo(school, fields)
  if (changes.length === 0) return { outcome: 'unchanged', line, key: text, name: school.name }
  return { outcome: 'change', line, key: text, name: school.name, changes }
}

const emptySchool = {
  authorityNumber: null,
  street: null,
  postalCode: null,
  place: null,
  municipality: null,
  denomination: null,
  website: null,
  region: null,
  education: null,
}

function changesTo(school: School, fields: SchoolReading['fields']): FieldChange<SchoolField>[] {
  return schoolFields.flatMap((field) => {
    const to = fields[field]
    const from = school[field]
    return to === undefined || isSame(field, from, to) ? [] : [{ field, from, to }]
  })
}

/** Places are compared without capitals and accents: our guess at them must not undo what someone corrected. */
function isSame(field: SchoolField, from: string | null, to: string): boolean {
  if (field === 'place' || field === 'municipality') return from !== null && folded(from) === folded(to)
  return from === to
}

function boardsIn(readings: readonly SchoolReading[], known: ExistingSchools['boards']): BoardChoice[] {
  const byNumber = Map.groupBy(readings, ({ fields }) => fields.authorityNumber)
  const boards = [...byNumber].flatMap(([authorityNumber, ofBoard]): BoardChoice[] => {
    if (authorityNumber === undefined) return []
    const board = known.find((other) => other.authorityNumber === authorityNumber)
    const name = board?.name ?? ofBoard.find(({ boardName }) => boardName !== null)?.boardName ?? null
    return [{ authorityNumber, name, schools: ofBoard.length, known: board !== undefined }]
  })
  return boards.sort(
    (a, b) => (a.name ?? '').localeCompare(b.name ?? '', 'nl') || a.authorityNumber.localeCompare(b.authorityNumber),
  )
}

function boardsToAdd(rows: readonly SchoolRow[], boards: readonly BoardChoice[]): Board[] {
  const needed = new Set(rows.flatMap(boardNeededBy))
  return boards
    .filter(({ authorityNumber, known }) => !known && needed.has(authorityNumber))
    .map(({ authorityNumber, name }) => ({ authorityNumber, name: name ?? `Bestuur ${authorityNumber}` }))
}

/** A board without number, called as one to add, is most likely the same one: for people to say. */
function numbersToFillIn(boards: readonly Board[], known: ExistingSchools['boards']): Remark[] {
  const withoutNumber = new Set(known.filter(({ authorityNumber }) => authorityNumber === null).map(({ name }) => name))
  return boards
    .filter(({ name }) => withoutNumber.has(name))
    .map(({ authorityNumber, name }) => ({
      line: null,
      column: null,
      message: `${name} staat al in Peilstok, zonder bestuursnummer. Vul daar eerst ${authorityNumber} in, of geef dat bestuur een andere naam.`,
    }))
}

/** Some boards in the country are called the same: who comes later gets its number behind its name. */
function withOwnNames(boards: readonly Board[], known: ExistingSchools['boards']): Board[] {
  const taken = new Set(known.map(({ name }) => name))
  return boards.map(({ authorityNumber, name }) => {
    const own = taken.has(name) ? `${name.slice(0, 190)} (${authorityNumber})` : name
    taken.add(own)
    return { authorityNumber, name: own }
  })
}

function boardNeededBy(row: SchoolRow): string[] {
  if (row.outcome === 'add') return row.school.authorityNumber === null ? [] : [row.school.authorityNumber]
  if (row.outcome !== 'change') return []
  return row.changes.flatMap(({ field, to }) => (field === 'authorityNumber' && to !== null ? [to] : []))
}
