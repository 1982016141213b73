import { z } from 'zod'

/** The task that reads a workbook. */
export const readWorkbookKind = 'finance.read-workbook'

export const ReadWorkbookInput = z.object({ budgetId: z.guid(), fileId: z.guid(), fileName: z.string() })
export type ReadWorkbookInput = z.infer<typeof ReadWorkbookInput>

/** What was read: the rows of each sheet. */
export const ReadWorkbook = z.object({
  sheets: z.array(z.array(z.object({ line: z.number(), cells: z.array(z.string()) }))),
})
