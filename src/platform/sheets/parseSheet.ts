import { decodeText, readCsv } from './csv.ts'
import {
  type Decimals,
  type Sheet,
  type SheetLimits,
  type SheetRow,
  sheetLimits,
  sheetOf,
  UnreadableSheet,
} from './sheet.ts'
import { readWorkbook } from './workbook.ts'

/** What files of other kinds begin with. */
const signatures = {
  zip: [0x50, 0x4b, 0x03, 0x04],
  /** The container of Excel before 2007, and of any workbook with a password. */
  ole: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
} as const

const instead = 'Sla de lijst op als Excel-bestand (.xlsx) of als CSV en probeer het opnieuw.'

/** The list in a file: of a workbook the first sheet. As `parseSheets`. */
export async function parseSheet(bytes: Uint8Array, fileName: string): Promise<Sheet> {
  const [first = []] = await parseSheets(bytes, fileName)
  return sheetOf(first)
}

/**
 * The rows of each list in a file; its kind is decided by content, never by name. Heavy, and the file may be hostile:
 * `readSheet` and `readSheets` do this in a process of its own.
 * @param bytes CSV or XLSX
 * @param fileName only to speak about the file
 * @throws UnreadableSheet when it is no list that we can read
 */
export async function parseSheets(
  bytes: Uint8Array,
  fileName: string,
  decimals: Decimals = 'point',
  limits: SheetLimits = sheetLimits,
): Promise<SheetRow[][]> {
  const file = `“${fileName.replace(/\p{Cc}/gu, '').slice(0, 100)}”`
  if (bytes.length === 0) throw new UnreadableSheet(`${file} is leeg. Kies een ander bestand.`)
  if (startsWith(bytes, signatures.zip)) return readWorkbook(bytes, decimals, limits)
  if (startsWith(bytes, signatures.ole)) {
    throw new UnreadableSheet(
      `${file} is een oud Excel-bestand (.xls) of is beveiligd met een wachtwoord. Open het in Excel en sla het op als .xlsx, zonder wachtwoord.`,
    )
  }
  if (startsWith(bytes, signatures.pdf)) throw new UnreadableSheet(`${file} is een pdf. ${instead}`)
  const text = decodeText(bytes)
  if (text === null) throw new UnreadableSheet(`${file} is geen lijst maar een ander soort bestand. ${instead}`)
  if (/^\s*<[!?a-z]/i.test(text)) {
    throw new UnreadableSheet(`${file} is een webpagina of xml-bestand. Open het in Excel. ${instead}`)
  }
  return [readCsv(text, limits)]
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}
