/** The process in which `readSheet` and `readSheets` parse one file. It ends when whoever started it ends it, or is gone. */
import { parseSheet, parseSheets } from './parseSheet.ts'
import { type Decimals, filledRows, type Sheet, type SheetLimits, type SheetRow, UnreadableSheet } from './sheet.ts'

export type SheetQuestion = { bytes: Uint8Array; fileName: string } & (
  | { wanted: 'first' }
  | { wanted: 'all'; decimals: Decimals; limits: SheetLimits }
)

/** What was wanted; or in Dutch why the file cannot be read; or the stack of an error of ours. */
export type SheetAnswer = { sheet: Sheet } | { sheets: SheetRow[][] } | { unreadable: string } | { fault: string }

process.on('message', async (question: SheetQuestion) => {
  process.send?.(await answerTo(question))
})

async function answerTo(question: SheetQuestion): Promise<SheetAnswer> {
  const { bytes, fileName } = question
  try {
    if (question.wanted === 'all') {
      const sheets = await parseSheets(bytes, fileName, question.decimals, question.limits)
      return { sheets: sheets.map((rows) => filledRows(rows, question.limits)) }
    }
    return { sheet: await parseSheet(bytes, fileName) }
  } catch (error) {
    if (error instanceof UnreadableSheet) return { unreadable: error.message }
    return { fault: error instanceof Error ? String(error.stack) : String(error) }
  }
}
