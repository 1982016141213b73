/** The process in which `readSheet` and `readSheets` parse one file. It ends when whoever started it ends it, or is gone. */
import { parseSheet, parseSheets } from './parseSheet.ts'
import { type Decimals, filledRows, type Sheet, type SheetRow, UnreadableSheet } from './sheet.ts'

export type SheetQuestion = { bytes: Uint8Array; fileName: string; wanted: 'first' | 'all'; decimals?: Decimals }

/** What was wanted; or in Dutch why the file cannot be read; or the stack of an error of ours. */
export type SheetAnswer = { sheet: Sheet } | { sheets: SheetRow[][] } | { unreadable: string } | { fault: string }

process.on('message', async (question: SheetQuestion) => {
  process.send?.(await answerTo(question))
})

async function answerTo({ bytes, fileName, wanted, decimals }: SheetQuestion): Promise<SheetAnswer> {
  try {
    if (wanted === 'all') return { sheets: (await parseSheets(bytes, fileName, decimals)).map(filledRows) }
    return { sheet: await parseSheet(bytes, fileName) }
  } catch (error) {
    if (error instanceof UnreadableSheet) return { unreadable: error.message }
    return { fault: error instanceof Error ? String(error.stack) : String(error) }
  }
}
