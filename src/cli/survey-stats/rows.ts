import fs from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import { UsageError } from '../command.ts'

/** What is done with the rows of a file: first its columns, then each row with the line of the file on which it ends. */
export type RowReader = {
  columns: (names: readonly string[]) => void
  row: (cells: readonly string[], line: number) => void
}

const separators = [',', ';', '\t'] as const

/** As much of a file as tells whether it is text, and what separates its columns. */
const firstBytes = 64 * 1024

/**
 * Reads a table of text row by row, so that a large file costs no more memory than a small one.
 * @throws UsageError when there is no such file, it is no text or no table, or it has no columns; and whatever `reader` throws
 */
export async function readRows(file: string, reader: RowReader): Promise<void> {
  const delimiter = separatorOf(await beginningOf(file))
  let width = 0
  const parser = parse({
    delimiter,
    bom: true,
    skip_empty_lines: true,
    on_record: (cells: string[], { lines }) => {
      if (width > 0) reader.row(cells, lines)
      else {
        width = cells.length
        reader.columns(cells.map((cell) => cell.trim()))
      }
      return null
    },
  })
  parser.resume()
  try {
    await pipeline(fs.createReadStream(file), parser)
  } catch (error) {
    if (error instanceof CsvError) throw new UsageError(problemWithTable(file, error))
    throw error
  }
}

async function beginningOf(file: string): Promise<string> {
  const handle = await fs.promises.open(file).catch((error: unknown) => {
    throw new UsageError(openProblem(file, error))
  })
  try {
    if (!(await handle.stat()).isFile())
      throw new UsageError(`“${file}” is geen bestand. Geef de naam van een CSV-bestand op.`)
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(firstBytes), 0, firstBytes, 0)
    const text = buffer.toString('utf8', 0, bytesRead)
    if (text.includes('\0'))
      throw new UsageError(`“${file}” is geen tekst. Bewaar de tabel als CSV (UTF-8) en probeer het opnieuw.`)
    if (text.replace('\ufeff', '').trim() === '')
      throw new UsageError(`“${file}” is leeg. Geef een CSV-bestand op met de namen van de kolommen op de eerste rij.`)
    return text
  } finally {
    await handle.close()
  }
}

function openProblem(file: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ENOENT' || code === 'ENOTDIR') return `“${file}” is er niet. Controleer de naam en de map.`
  return `“${file}” is niet te openen. Controleer of je het bestand mag lezen.`
}

/** The separator that the first line has most of, outside quotes; Excel writes semicolons in Dutch. */
function separatorOf(beginning: string): string {
  const header =
    beginning
      .replace(/"[^"]*"/g, '')
      .trimStart()
      .split(/[\r\n]/, 1)[0] ?? ''
  const counted = separators.map((separator) => ({ separator, count: header.split(separator).length }))
  return counted.reduce((most, other) => (other.count > most.count ? other : most)).separator
}

function problemWithTable(file: string, error: CsvError): string {
  const line = typeof error.lines === 'number' ? ` op regel ${error.lines}` : ''
  if (error.code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH')
    return `“${file}” heeft${line} niet evenveel kolommen als op de eerste. Maak de rijen even lang en probeer het opnieuw.`
  return `“${file}” is${line} niet te lezen als CSV. Staat daar een aanhalingsteken (") dat niet sluit? Haal het weg en probeer het opnieuw.`
}
