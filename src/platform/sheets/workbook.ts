import readSheets from 'read-excel-file/universal'
import { checkedParts } from './archive.ts'
import { checkSize, type Decimals, type SheetLimits, type SheetRow, sheetLimits, UnreadableSheet } from './sheet.ts'

/**
 * The rows of each sheet of an XLSX file, in the order of its tabs. Formulas give the value that was last calculated; dates `YYYY-MM-DD`.
 * @param decimals what stands in numbers before the decimals; with `comma` they read as a Dutch spreadsheet shows them
 * @throws UnreadableSheet when it is another kind of archive, damaged, or unpacks to more than the limits allow
 */
export async function readWorkbook(
  bytes: Uint8Array,
  decimals: Decimals = 'point',
  limits: SheetLimits = sheetLimits,
): Promise<SheetRow[][]> {
  if (!checkedParts(bytes).includes('xl/workbook.xml')) {
    throw new UnreadableSheet(
      'Dit is een zip-bestand of een document van een ander programma. Sla de lijst op als Excel-bestand (.xlsx) of als CSV.',
    )
  }
  const sheets = await readSheets(Uint8Array.from(bytes).buffer).catch((cause: unknown) => {
    throw new UnreadableSheet('Het Excel-bestand is niet te lezen. Open het in Excel en sla de lijst op als CSV.', {
      cause,
    })
  })
  checkSize(0, sheets.reduce((sum, { data }) => sum + data.length, 0) - sheets.length, limits)
  return sheets.map(({ data }) => {
    checkSize(data[0]?.length ?? 0, data.length - 1, limits)
    return data.map((cells, index) => ({ line: index + 1, cells: cells.map((cell) => cellText(cell, decimals)) }))
  })
}

/** Sums leave a trace far behind the comma: 0.1 + 0.2 is a little more than 0.3. */
const decimalsKept = 6

function cellText(cell: unknown, decimals: Decimals): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number' && decimals === 'comma')
    return String(Number(cell.toFixed(decimalsKept))).replace('.', ',')
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}
