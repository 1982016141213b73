import type { Day } from '../../../platform/clock.ts'
import { inParts } from '../../../platform/database/inParts.ts'
import { attempt } from '../../../platform/database/refusal.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { changesSomething, isReady, planWorkbook, type WorkbookPlan, workbookMark } from '../importing/plan.ts'
import type { LineChange } from '../importing/planLine.ts'
import { findBudget, findKnown, type SentWorkbook } from '../queries.ts'
import { writeStudents } from './frame.ts'
import { columnsOf, nextPosition } from './lines.ts'
import { lockBudget } from './lock.ts'

/**
 * Takes over a workbook: all of it, or nothing when it holds errors or would now do something else than was seen.
 * @param seen the mark of the plan that somebody agreed to
 * @returns whether it was taken over, and the plan as it was then
 */
export async function importWorkbook(
  tx: Tx,
  sent: SentWorkbook,
  seen: string,
  today: Day,
): Promise<{ ok: boolean; plan: WorkbookPlan }> {
  await lockBudget(tx, sent.budget.id)
  // What was found before the lock may be older than what is there now.
  const budget = (await findBudget(tx, sent.budget.id)) ?? sent.budget
  const plan = planWorkbook(sent.sheets, await findKnown(tx, budget, today))
  if (!isReady(plan)) return { ok: false, plan }
  // As after a double tap: what it says was taken over already.
  if (!changesSomething(plan)) return { ok: true, plan }
  if (workbookMark(plan) !== seen) return { ok: false, plan }
  const written = await attempt(tx, () => write(tx, budget, plan, sent.id))
  return { ok: written.ok, plan }
}

async function write(
  tx: Tx,
  budget: { id: string; hourlyRate: number },
  { lines, students, counts }: WorkbookPlan,
  taskId: string,
): Promise<void> {
  const changes = lines.flatMap((row) => (row.write ? [row.write] : []))
  await writeNewLines(tx, budget, changes)
  for (const change of changes) if (change.id !== null) await writeLine(tx, budget, change, change.id)
  const numbers = students.flatMap((row) => (row.write ? [row.write] : []))
  if (numbers.length > 0)
    await writeStudents(
      tx,
      budget.id,
      new Map(numbers.map(({ organisationId, students: number }) => [organisationId, number])),
    )
  await recordEvent(tx, {
    verb: 'budget.import',
    subjectKind: 'budget',
    subjectId: budget.id,
    detail: { taskId, added: counts.add, changed: counts.change },
  })
}

async function writeNewLines(
  tx: Tx,
  { id: budgetId, hourlyRate }: { id: string; hourlyRate: number },
  changes: readonly LineChange[],
): Promise<void> {
  const { partnershipId } = tx.scope
  const first = await nextPosition(tx, budgetId)
  const added = changes
    .filter((change) => change.id === null)
    .map(({ id: _, actual, ...values }, index) => ({
      partnershipId,
      budgetId,
      actual,
      position: first + index,
      ...columnsOf(values, hourlyRate),
    }))
  await inParts(added, (part) => tx.db.insertInto('budgetLine').values(part).returning('id').execute())
}

async function writeLine(
  tx: Tx,
  { id: budgetId, hourlyRate }: { id: string; hourlyRate: number },
  { actual, id: _, ...values }: LineChange,
  id: string,
): Promise<void> {
  await tx.db
    .updateTable('budgetLine')
    .set((eb) => ({ ...columnsOf(values, hourlyRate), actual, revision: eb('revision', '+', 1) }))
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('budgetId', '=', budgetId)
    .where('id', '=', id)
    .execute()
}
