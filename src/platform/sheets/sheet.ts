/** One row of a list; `line` is its row number as a spreadsheet shows it, from 1. */
export type SheetRow = { line: number; cells: string[] }

/** A list as it stands in a file: what its columns are called, and the rows below. Rows without content are left out. */
export type Sheet = { headers: string[]; rows: SheetRow[] }

/** What stands in a number of a workbook before its decimals; in CSV they stand as they were typed. */
export type Decimals = 'point' | 'comma'

/** What a list may hold at most: the file in bytes, rows below the header, columns, and characters per cell. */
export type SheetLimits = { bytes: number; rows: number; columns: number; cellLength: number }

/** The largest real list, all schools of the country, has about 7,000 rows of 35 columns. */
export const sheetLimits: SheetLimits = {
  bytes: 10 * 1024 * 1024,
  rows: 20_000,
  columns: 60,
  cellLength: 2_000,
}

/** A file that holds no list that we can read. The message is Dutch, for whoever sent it: what is wrong and what to do. */
export class UnreadableSheet extends Error {
  override name = 'UnreadableSheet'
}

/**
 * The sheet that rows of a file make: cleaned, the first row with content as header.
 * @throws UnreadableSheet when there is nothing below a header, or more than the limits allow
 */
export function sheetOf(rows: readonly SheetRow[]): Sheet {
  const [header, ...filled] = filledRows(rows)
  if (!header)
    throw new UnreadableSheet('Het bestand is leeg. Zet de lijst op het eerste tabblad, met een kop boven elke kolom.')
  if (filled.length === 0) {
    throw new UnreadableSheet('Er staat alleen een kop in het bestand. Zet de regels van de lijst onder de kop.')
  }
  checkSize(header.cells.length, filled.length)
  return { headers: header.cells, rows: filled }
}

/**
 * The rows that hold something, their cells cleaned.
 * @throws UnreadableSheet when a cell holds more than the limit
 */
export function filledRows(rows: readonly SheetRow[], limits: SheetLimits = sheetLimits): SheetRow[] {
  return rows
    .map(({ line, cells }) => ({ line, cells: trimmedEnd(cells.map((cell) => cleanCell(cell, line, limits))) }))
    .filter(({ cells }) => cells.length > 0)
}

/** @throws UnreadableSheet when the numbers pass the limits */
export function checkSize(columns: number, rows: number, limits: SheetLimits = sheetLimits): void {
  if (columns > limits.columns) {
    throw new UnreadableSheet(
      `De lijst heeft meer dan ${limits.columns} kolommen. Haal weg wat je niet nodig hebt en probeer het opnieuw.`,
    )
  }
  if (rows > limits.rows) {
    throw new UnreadableSheet(
      `De lijst heeft meer dan ${limits.rows.toLocaleString('nl-NL')} regels. Verdeel hem over meer bestanden.`,
    )
  }
}

/** Spreadsheets keep leading zeros in a CSV file by writing `="00"`. */
const textFormula = /^="(.*)"$/s
/** What one does not see, and so cannot correct: zero width, soft hyphens, marks of writing direction. */
const invisible = /[\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g

function cleanCell(raw: string, line: number, { cellLength }: SheetLimits): string {
  if (raw.length > cellLength) {
    const limit = cellLength.toLocaleString('nl-NL')
    throw new UnreadableSheet(
      `Op regel ${line} staat een cel met meer dan ${limit} tekens. Maak hem korter, of kijk of er een aanhalingsteken ontbreekt.`,
    )
  }
  return cleanedCell(raw)
}

/** A text as it comes back from a list: to see whether a cell still says what was there when the list was made. */
export function cleanedCell(raw: string): string {
  const text = textFormula.exec(raw.trim())?.[1] ?? raw
  return text
    .toWellFormed()
    .replace(invisible, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .normalize('NFC')
}

function trimmedEnd(cells: string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)
}
