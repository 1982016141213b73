import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import { inParts } from '../../../platform/database/inParts.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { completeOccurrence } from '../../cycle/index.ts'
import { lockBudget, type Saved, unlessAdopted } from './lock.ts'

/** Amounts in cents. */
export type Settings = { subsidyPerStudent: number; hourlyRate: number; remarks: string }

/** Changes what counts for the whole budget. Lines in hours that follow its rate cost something else from then on. */
export async function saveSettings(tx: Tx, budgetId: string, settings: Settings, seen: number): Promise<Saved> {
  if (!(await lockBudget(tx, budgetId, seen))) return 'stale'
  const { partnershipId } = tx.scope
  return unlessAdopted(tx, async () => {
    await tx.db
      .updateTable('budget')
      .set(settings)
      .where('partnershipId', '=', partnershipId)
      .where('id', '=', budgetId)
      .execute()
    // As `costOf` has it: half a cent up.
    await sql`
      update budget_line set planned = (hours::bigint * ${settings.hourlyRate} + 50) / 100, revision = revision + 1
      where partnership_id = ${partnershipId} and budget_id = ${budgetId} and hours is not null and hourly_rate is null
        and planned <> (hours::bigint * ${settings.hourlyRate} + 50) / 100`.execute(tx.db)
    const { subsidyPerStudent, hourlyRate } = settings
    await recordEvent(tx, {
      verb: 'budget.settings',
      subjectKind: 'budget',
      subjectId: budgetId,
      detail: { subsidyPerStudent, hourlyRate },
    })
  })
}

/**
 * Changes how many students count where.
 * @param counts by organisation; null takes a number away. Who is not in it stays as it was.
 */
export async function saveStudents(
  tx: Tx,
  budgetId: string,
  counts: ReadonlyMap<string, number | null>,
  seen: number,
): Promise<Saved> {
  if (!(await lockBudget(tx, budgetId, seen))) return 'stale'
  return unlessAdopted(tx, () => writeStudents(tx, budgetId, counts))
}

/** Writes numbers of students in a budget that is locked already. */
export async function writeStudents(
  tx: Tx,
  budgetId: string,
  counts: ReadonlyMap<string, number | null>,
): Promise<void> {
  const { partnershipId } = tx.scope
  const gone = [...counts].flatMap(([organisationId, students]) => (students === null ? [organisationId] : []))
  const there = [...counts].flatMap(([organisationId, students]) =>
    students === null ? [] : [{ partnershipId, budgetId, organisationId, students }],
  )
  if (gone.length > 0)
    await tx.db
      .deleteFrom('studentCount')
      .where('partnershipId', '=', partnershipId)
      .where('budgetId', '=', budgetId)
      .where('organisationId', 'in', gone)
      .execute()
  await inParts(there, (part) =>
    tx.db
      .insertInto('studentCount')
      .values(part)
      .onConflict((conflict) =>
        conflict
          .columns(['partnershipId', 'budgetId', 'organisationId'])
          .doUpdateSet((eb) => ({ students: eb.ref('excluded.students') })),
      )
      .returning('organisationId')
      .execute(),
  )
  await recordEvent(tx, {
    verb: 'budget.students',
    subjectKind: 'budget',
    subjectId: budgetId,
    detail: { organisations: counts.size },
  })
}

/** Adopts a budget: what is planned stays as it is from now on, and the cycle has held its moment. */
export async function adoptBudget(
  tx: Tx,
  budgetId: string,
  { adoptedOn, decisionId }: { adoptedOn: Day; decisionId: string | null },
  seen: number,
): Promise<Saved> {
  if (!(await lockBudget(tx, budgetId, seen))) return 'stale'
  return unlessAdopted(tx, async () => {
    await tx.db
      .updateTable('budget')
      .set({ adoptedOn, decisionId })
      .where('partnershipId', '=', tx.scope.partnershipId)
      .where('id', '=', budgetId)
      .execute()
    await completeOccurrence(tx, { kind: 'budget', id: budgetId }, adoptedOn)
    await recordEvent(tx, {
      verb: 'budget.adopt',
      subjectKind: 'budget',
      subjectId: budgetId,
      detail: { adoptedOn, decisionId },
    })
  })
}
