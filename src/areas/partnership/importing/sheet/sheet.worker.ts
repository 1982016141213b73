/** The process in which `readSheet` parses one file. It ends when whoever started it ends it, or is gone. */
import { parseSheet } from './parseSheet.ts'
import { type Sheet, UnreadableSheet } from './sheet.ts'

export type SheetQuestion = { bytes: Uint8Array; fileName: string }

/** The list; or in Dutch why the file cannot be read; or the stack of an error of ours. */
export type SheetAnswer = { sheet: Sheet } | { unreadable: string } | { fault: string }

process.on('message', async (question: SheetQuestion) => {
  process.send?.(await answerTo(question))
})

async function answerTo({ bytes, fileName }: SheetQuestion): Promise<SheetAnswer> {
  try {
    return { sheet: await parseSheet(bytes, fileName) }
  } catch (error) {
    if (error instanceof UnreadableSheet) return { unreadable: error.message }
    return { fault: error instanceof Error ? String(error.stack) : String(error) }
  }
}
