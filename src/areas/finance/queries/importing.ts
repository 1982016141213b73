import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { SheetRow } from '../../../platform/sheets/sheet.ts'
import { findRoles } from '../../partnership/index.ts'
import type { Known } from '../importing/plan.ts'
import { ReadWorkbook, ReadWorkbookInput, readWorkbookKind } from '../sentWorkbook.ts'
import { allPlaces } from '../workbook.ts'
import { type Budget, findBudget } from './budgets.ts'
import { findLines, findStudentCounts } from './lines.ts'
import { findPlaces } from './places.ts'

/** A workbook that somebody sent in for a budget and that was read, waiting to be looked at and taken over. */
export type SentWorkbook = { id: string; budget: Budget; fileName: string; sheets: SheetRow[][] }

/** A workbook that this person sent in; of somebody else there is none. `id` is that of the task that read it. */
export async function findSentWorkbook(tx: Tx, budgetId: string, id: string): Promise<SentWorkbook | undefined> {
  const task = await tx.db
    .selectFrom('task')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', id)
    .where('kind', '=', readWorkbookKind)
    .where('state', '=', 'done')
    .where('requestedBy', '=', tx.scope.personId)
    .select(['input', 'result'])
    .executeTakeFirst()
  if (!task) return undefined
  const { budgetId: sentFor, fileName } = ReadWorkbookInput.parse(task.input)
  const budget = sentFor === budgetId ? await findBudget(tx, budgetId) : undefined
  return budget && { id, budget, fileName, sheets: ReadWorkbook.parse(task.result).sheets }
}

/** What a workbook for this budget may refer to, and is compared with. */
export async function findKnown(tx: Tx, budget: Budget, today: Day): Promise<Known> {
  const lines = await findLines(tx, budget.id)
  const counts = await findStudentCounts(tx, budget.id)
  const places = allPlaces({ lines, counts }, await findPlaces(tx, today))
  return { budget, lines, counts, places, roles: await findRoles(tx, today) }
}
