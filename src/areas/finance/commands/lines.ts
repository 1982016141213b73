import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { Budget, BudgetLine } from '../queries.ts'
import { inHours, type LineKind, type Planning, plannedOf } from '../rules.ts'
import { lockBudget, type Saved, unlessAdopted } from './lock.ts'

/** What a line says, but for what it cost. */
export type LineValues = {
  kind: LineKind
  title: string
  organisationId: string | null
  roleKey: string | null
  planning: Planning
  remarks: string
}

/** The columns of a line in a budget with this rate. */
export function columnsOf({ planning, ...values }: LineValues, hourlyRate: number) {
  return {
    ...values,
    hours: inHours(planning) ? planning.hours : null,
    hourlyRate: inHours(planning) ? planning.hourlyRate : null,
    planned: plannedOf(planning, hourlyRate),
  }
}

/**
 * Adds a line below the others.
 * @param id made with the form, so that a form that is sent twice adds one; `taken` when it is of another budget
 */
export async function addLine(
  tx: Tx,
  budget: Budget,
  id: string,
  values: LineValues,
): Promise<'saved' | 'adopted' | 'taken'> {
  const { partnershipId } = tx.scope
  await lockBudget(tx, budget.id)
  const existing = await tx.db
    .selectFrom('budgetLine')
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .select('budgetId')
    .executeTakeFirst()
  if (existing) return existing.budgetId === budget.id ? 'saved' : 'taken'
  const hourlyRate = await rateOf(tx, budget.id)
  return unlessAdopted(tx, async () => {
    await tx.db
      .insertInto('budgetLine')
      .values({
        partnershipId,
        id,
        budgetId: budget.id,
        ...columnsOf(values, hourlyRate),
        position: await nextPosition(tx, budget.id),
      })
      .execute()
    await recordLine(tx, 'budget-line.add', { id, budgetId: budget.id }, { kind: values.kind })
  })
}

/** The rate as it is now that the budget is locked, which may be another than on the page. */
export async function rateOf({ db, scope }: Tx, budgetId: string): Promise<number> {
  const { hourlyRate } = await db
    .selectFrom('budget')
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', budgetId)
    .select('hourlyRate')
    .executeTakeFirstOrThrow()
  return hourlyRate
}

export async function nextPosition({ db, scope }: Tx, budgetId: string): Promise<number> {
  const { last } = await db
    .selectFrom('budgetLine')
    .where('partnershipId', '=', scope.partnershipId)
    .where('budgetId', '=', budgetId)
    .select((eb) => eb.fn.max<number | null>('position').as('last'))
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

/** @param seen the line's revision when this person looked */
export async function changeLine(tx: Tx, line: BudgetLine, values: LineValues, seen: number): Promise<Saved> {
  await lockBudget(tx, line.budgetId)
  const hourlyRate = await rateOf(tx, line.budgetId)
  let changed = false
  const saved = await unlessAdopted(tx, async () => {
    const updated = await tx.db
      .updateTable('budgetLine')
      .set((eb) => ({ ...columnsOf(values, hourlyRate), revision: eb('revision', '+', 1) }))
      .where('partnershipId', '=', tx.scope.partnershipId)
      .where('id', '=', line.id)
      .where('revision', '=', seen)
      .returning('id')
      .executeTakeFirst()
    changed = updated !== undefined
    if (changed) await recordLine(tx, 'budget-line.change', line, { kind: values.kind })
  })
  return saved === 'saved' && !changed ? 'stale' : saved
}

export async function removeLine(tx: Tx, line: BudgetLine): Promise<'saved' | 'adopted'> {
  await lockBudget(tx, line.budgetId)
  return unlessAdopted(tx, async () => {
    await tx.db
      .deleteFrom('budgetLine')
      .where('partnershipId', '=', tx.scope.partnershipId)
      .where('id', '=', line.id)
      .execute()
    await recordLine(tx, 'budget-line.remove', line, { title: line.title, planned: line.planned })
  })
}

/** Moves a line one place among those of its kind; the first cannot go up, nor the last down. */
export async function moveLine(tx: Tx, line: BudgetLine, direction: 'up' | 'down'): Promise<void> {
  await lockBudget(tx, line.budgetId)
  const { partnershipId } = tx.scope
  const { rows } = await sql<{ id: string; position: number }>`
    select id, position from budget_line
    where partnership_id = ${partnershipId} and budget_id = ${line.budgetId} and kind = ${line.kind}
    order by position, id`.execute(tx.db)
  const from = rows.findIndex(({ id }) => id === line.id)
  const other = rows[direction === 'up' ? from - 1 : from + 1]
  const own = rows[from]
  if (!own || !other) return
  await sql`
    update budget_line set position = case when id = ${own.id} then ${other.position}::integer else ${own.position}::integer end
    where partnership_id = ${partnershipId} and id in (${own.id}, ${other.id})`.execute(tx.db)
  await recordLine(tx, 'budget-line.move', line, { direction })
}

/**
 * Tells what lines cost.
 * @param actuals in cents, by line; null for what is not known (any more). Lines that are not in it stay as they were.
 */
export async function saveActuals(
  tx: Tx,
  budgetId: string,
  actuals: ReadonlyMap<string, number | null>,
  seen: number,
): Promise<'saved' | 'stale'> {
  if (!(await lockBudget(tx, budgetId, seen))) return 'stale'
  const told = [...actuals].map(([id, actual]) => ({ id, actual }))
  const { rows } = await sql<{ id: string }>`
    update budget_line l set actual = told.actual, revision = l.revision + 1
    from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as told (id uuid, actual integer)
    where l.partnership_id = ${tx.scope.partnershipId} and l.budget_id = ${budgetId} and l.id = told.id
      and l.actual is distinct from told.actual
    returning l.id`.execute(tx.db)
  if (rows.length > 0)
    await recordEvent(tx, {
      verb: 'budget.actuals',
      subjectKind: 'budget',
      subjectId: budgetId,
      detail: { lines: rows.length },
    })
  return 'saved'
}

type Told = Readonly<Record<string, string | number | null>>

async function recordLine(tx: Tx, verb: string, line: { id: string; budgetId: string }, detail: Told): Promise<void> {
  await recordEvent(tx, {
    verb,
    subjectKind: 'budget-line',
    subjectId: line.id,
    detail: { budgetId: line.budgetId, ...detail },
  })
}
