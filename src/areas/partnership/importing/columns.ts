import type { Sheet, SheetRow } from '../../../platform/sheets/sheet.ts'
import { folded, nearest } from './spelling.ts'

/** Something to correct, or to know, at a place in the list. Without line: about the list as a whole. */
export type Remark = { line: number | null; column: string | null; message: string }

/** A column that a list may have: under which headers it is known, the usual one first. */
export type Column<Field extends string> = { field: Field; names: readonly [string, ...string[]] }

/** Where the columns of a list stand. */
export type Columns<Field extends string> = {
  has: (field: Field) => boolean
  /** How the list itself calls the column; its usual name when the list does not have it. */
  nameOf: (field: Field) => string
  /** What a row says in a column; empty when the list does not have it. */
  cellOf: (row: SheetRow, field: Field) => string
  /** What is wrong with a row as such: cells beside the columns, or formulas where we read. */
  remarksOn: (row: SheetRow) => Remark[]
}

/**
 * Finds the columns of a list by their headers, whatever the capitals, spaces, hyphens and accents.
 * @returns the columns; and a remark on each that stands there twice
 */
export function findColumns<Field extends string>(
  headers: Sheet['headers'],
  known: readonly Column<Field>[],
): { columns: Columns<Field>; remarks: Remark[] } {
  const found = known.map(({ field, names }) => ({ field, name: names[0], places: placesOf(headers, names) }))
  const placeOf = new Map(found.flatMap(({ field, places }) => (places[0] === undefined ? [] : [[field, places[0]]])))
  const nameOf = (field: Field) => {
    const place = placeOf.get(field)
    return (
      (place === undefined ? undefined : headers[place]) ??
      known.find((column) => column.field === field)?.names[0] ??
      field
    )
  }
  return {
    columns: {
      has: (field) => placeOf.has(field),
      nameOf,
      cellOf: (row, field) => cellAt(row, placeOf.get(field)),
      remarksOn: (row) => [...remarksOnWidth(row, headers), ...remarksOnFormulas(row, headers, [...placeOf.values()])],
    },
    remarks: found
      .filter(({ places }) => places.length > 1)
      .map(({ name }) => ({
        line: null,
        column: name,
        message: `De kolom ${name} staat er meer dan één keer in. Haal de kolom weg die niet klopt.`,
      })),
  }
}

/**
 * The remark that a list lacks a column that it needs, with the header that was perhaps meant.
 * @param name the usual name of the column
 */
export function missingColumn(name: string, headers: Sheet['headers']): Remark {
  const meant = nearest(name, headers)
  const hint = meant === null ? '' : ` Bedoel je de kolom “${meant}”? Geef die dan deze naam.`
  return { line: null, column: name, message: `De kolom ${name} ontbreekt.${hint}` }
}

function placesOf(headers: Sheet['headers'], names: readonly string[]): number[] {
  const wanted = names.map(folded)
  return headers.flatMap((header, place) => (wanted.includes(folded(header)) ? [place] : []))
}

function cellAt(row: SheetRow, place: number | undefined): string {
  return place === undefined ? '' : (row.cells[place] ?? '')
}

function remarksOnWidth(row: SheetRow, headers: Sheet['headers']): Remark[] {
  if (row.cells.length <= headers.length) return []
  const message = `Deze regel heeft ${row.cells.length} cellen, de kop ${headers.length}. Zet een tekst waarin een scheidingsteken staat tussen aanhalingstekens.`
  return [{ line: row.line, column: null, message }]
}

function remarksOnFormulas(row: SheetRow, headers: Sheet['headers'], places: readonly number[]): Remark[] {
  return places
    .filter((place) => cellAt(row, place).startsWith('='))
    .map((place) => ({
      line: row.line,
      column: headers[place] ?? null,
      message: 'Hier staat een formule. Vervang hem door de uitkomst (in Excel: kopiëren, plakken als waarden).',
    }))
}
