import { withScope } from '../../../platform/database/scope.ts'
import { findFile } from '../../../platform/files.ts'
import { TaskImpossible, type TaskKind } from '../../../platform/tasks.ts'
import { count } from '../../../ui/words.ts'
import { planSchools, readSheet, type Sheet, UnreadableSheet } from '../importing/index.ts'
import { partnershipPolicy } from '../policy.ts'
import { findWho } from '../queries/who.ts'
import { importPath, type ListSubject, ReadListInput, readListKind } from '../sentList.ts'

/**
 * Reads a list that was sent in and keeps what it says, so that each page of the preview can plan it again without opening
 * the file. Writes nothing of it.
 */
export const readListTask: TaskKind = {
  kind: readListKind,
  async run({ services, scope, today, taskId, input }) {
    const { subject, fileId, fileName } = ReadListInput.parse(input)
    const file = await withScope(
      services.database,
      scope,
      async (tx) => {
        const who = await findWho(tx, today, false)
        return who && partnershipPolicy.change.allows(who, undefined) ? findFile(tx, fileId) : undefined
      },
      'read',
    )
    if (!file) throw new TaskImpossible('Een lijst inlezen mag alleen de projectcoördinator.')
    const sheet = await readOrTell(file.bytes, fileName, subject)
    return {
      result: sheet,
      message: `“${fileName}” is gelezen: ${count(sheet.rows.length, 'regel', 'regels')}. Er is nog niets overgenomen.`,
      nextPath: `${importPath(subject)}/${taskId}${subject === 'schools' && hasSeveralBoards(sheet) ? '/boards' : ''}`,
    }
  },
}

async function readOrTell(bytes: Uint8Array, fileName: string, subject: ListSubject): Promise<Sheet> {
  try {
    return await readSheet(bytes, fileName)
  } catch (error) {
    if (error instanceof UnreadableSheet) throw new TaskImpossible(error.message, importPath(subject))
    throw error
  }
}

function hasSeveralBoards(sheet: Sheet): boolean {
  return planSchools(sheet, { boards: [], schools: [] }).boards.length > 1
}
