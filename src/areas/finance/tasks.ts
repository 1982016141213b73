import { withScope } from '../../platform/database/scope.ts'
import { findFile } from '../../platform/files.ts'
import { readSheets } from '../../platform/sheets/readSheet.ts'
import { UnreadableSheet } from '../../platform/sheets/sheet.ts'
import { TaskImpossible, type TaskKind } from '../../platform/tasks.ts'
import { findWho } from '../partnership/index.ts'
import { budgetPolicy } from './policy.ts'
import { ReadWorkbookInput, readWorkbookKind } from './sentWorkbook.ts'
import { budgetPath } from './subjects.ts'

/** Reads a workbook that was sent in and keeps what it says, for the page that tells what it would change. Writes nothing of it. */
export const readWorkbookTask: TaskKind = {
  kind: readWorkbookKind,
  async run({ services, scope, today, taskId, input }) {
    const { budgetId, fileId, fileName } = ReadWorkbookInput.parse(input)
    const file = await withScope(
      services.database,
      scope,
      async (tx) => {
        const who = await findWho(tx, today, false)
        return who && budgetPolicy.change.allows(who, undefined) ? findFile(tx, fileId) : undefined
      },
      'read',
    )
    if (!file) throw new TaskImpossible('Een financieel kader inlezen mag alleen de projectcoördinator.')
    const path = `${budgetPath(budgetId)}/import`
    const sheets = await readSheets(file.bytes, fileName, 'comma').catch((error: unknown) => {
      if (error instanceof UnreadableSheet) throw new TaskImpossible(error.message, path)
      throw error
    })
    return {
      result: { sheets },
      message: `“${fileName}” is gelezen. Er is nog niets overgenomen.`,
      nextPath: `${path}/${taskId}`,
    }
  },
}
