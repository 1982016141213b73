import readSheets from 'read-excel-file/universal'
import { checkedParts } from './archive.ts'
import { checkSize, type SheetRow, UnreadableSheet } from './sheet.ts'

/**
 * The rows of each sheet of an XLSX file, in the order of its tabs. Formulas give the value that was last calculated; dates `YYYY-MM-DD`.
 * @throws UnreadableSheet when it is another kind of archive, damaged, or unpacks to more than the limits allow
 */
export async function readWorkbook(bytes: Uint8Array): Promise<SheetRow[][]> {
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
  checkSize(0, sheets.reduce((sum, { data }) => sum + data.length, 0) - sheets.length)
  return sheets.map(({ data }) => {
    checkSize(data[0]?.length ?? 0, data.length - 1)
    return data.map((cells, index) => ({ line: index + 1, cells: cells.map(cellText) }))
  })
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}
