import { inParts } from '../../../platform/database/inParts.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { DemoBudget } from '../finance/records.ts'

/** Writes the financieel kader of each school year; last that it was adopted, since from then on it is held as it is. */
export async function writeBudgets(tx: Tx, budgets: readonly DemoBudget[]): Promise<void> {
  const { partnershipId } = tx.scope
  for (const { students, lines, adoptedOn, ...budget } of budgets) {
    const within = { partnershipId, budgetId: budget.id }
    await tx.db
      .insertInto('budget')
      .values({ partnershipId, ...budget })
      .execute()
    await tx.db
      .insertInto('studentCount')
      .values(students.map((one) => ({ ...within, ...one })))
      .execute()
    await inParts(
      lines.map((line, index) => ({ ...within, ...line, position: index + 1 })),
      (part) => tx.db.insertInto('budgetLine').values(part).returning('id').execute(),
    )
    await tx.db
      .updateTable('budget')
      .set({ adoptedOn })
      .where('partnershipId', '=', partnershipId)
      .where('id', '=', budget.id)
      .execute()
  }
}
