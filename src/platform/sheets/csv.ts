import { CsvError, parse } from 'csv-parse/sync'
import { checkSize, type SheetLimits, type SheetRow, sheetLimits, UnreadableSheet } from './sheet.ts'

const separators = [';', ',', '\t'] as const

/**
 * The text in a file: UTF-8 when it is valid as such, UTF-16 when it says so, else windows-1252 (of which latin1 is a part).
 * @returns null when it is no text
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decode(bytes)
  return text.includes('\0') ? null : text
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/**
 * The rows of a text whose columns are separated by semicolons, commas or tabs.
 * @param text without byte order mark
 * @throws UnreadableSheet when quotes do not close, or there is more than the limits allow
 */
export function readCsv(text: string, limits: SheetLimits = sheetLimits): SheetRow[] {
  const { separator, content } = withSeparator(text)
  const rows: SheetRow[] = []
  try {
    parse(content, {
      delimiter: separator,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: limits.columns * limits.cellLength,
      on_record: (cells: string[], { records, empty_lines }) => {
        checkSize(cells.findLastIndex((cell) => cell !== '') + 1, rows.length, limits)
        rows.push({ line: records + empty_lines, cells })
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = (rows.at(-1)?.line ?? 0) + 1
    throw new UnreadableSheet(
      `De lijst is vanaf regel ${line} niet te lezen. Staat daar een aanhalingsteken (") dat niet sluit? Haal het weg en probeer het opnieuw.`,
      { cause: error },
    )
  }
  return rows
}

/** Excel may say it on a first line of its own (`sep=;`), which it does not show; else the header tells. */
function withSeparator(text: string): { separator: string; content: string } {
  const stated = /^sep=(.)\r?\n/i.exec(text)
  if (stated?.[1]) return { separator: stated[1], content: text.slice(stated[0].length) }
  const header =
    text
      .slice(0, 20_000)
      .replace(/"[^"]*"/g, '')
      .split(/\r?\n|\r/)
      .find((line) => line.trim() !== '') ?? ''
  const counted = separators.map((separator) => ({ separator, count: header.split(separator).length }))
  const best = counted.reduce((most, other) => (other.count > most.count ? other : most))
  return { separator: best.separator, content: text }
}
