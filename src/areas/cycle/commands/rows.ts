import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { Activity, Frequency, Moment, RowSubject } from '../rules.ts'
import { growAround } from './grow.ts'

/** What a row of the cycle says. */
export type CycleRowValues = {
  title: string
  goal: string
  activity: Activity
  moment: Moment
  subject: RowSubject
  frequency: Frequency
  fromMonth: number
  untilMonth: number
  roles: readonly string[]
  leads: string
}

/**
 * Adds a row under an id that its form brought along, so that a form that is sent twice adds one row, and grows its
 * occurrences.
 */
export async function addRow(tx: Tx, id: string, values: CycleRowValues, today: Day): Promise<void> {
  const { partnershipId } = tx.scope
  const { last } = await tx.db
    .selectFrom('cycleRow')
    .where('partnershipId', '=', partnershipId)
    .select((eb) => eb.fn.max<number | null>('position').as('last'))
    .executeTakeFirstOrThrow()
  const added = await tx.db
    .insertInto('cycleRow')
    .values({ partnershipId, id, kind: 'free', position: (last ?? 0) + 1, ...columnsOf(values) })
    .onConflict((conflict) => conflict.columns(['partnershipId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return
  await setRoles(tx, id, values)
  await recordEvent(tx, { verb: 'cycle-row.add', subjectKind: 'cycle-row', subjectId: id, detail: { kind: 'free' } })
  await growAround(tx, today)
}

/**
 * Changes a row. Its occurrences that are still open are made again as it says now; what was planned or held stays.
 * @param revision the revision that the page showed; a newer one is never overwritten
 */
export async function changeRow(
  tx: Tx,
  id: string,
  values: CycleRowValues,
  revision: number,
  today: Day,
): Promise<'saved' | 'changed-meanwhile'> {
  const changed = await tx.db
    .updateTable('cycleRow')
    .set({ ...columnsOf(values), revision: revision + 1 })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  if (!changed) return 'changed-meanwhile'
  await setRoles(tx, id, values)
  await recordEvent(tx, { verb: 'cycle-row.change', subjectKind: 'cycle-row', subjectId: id })
  await growAround(tx, today)
  return 'saved'
}

/** Lets a row count up to and including a school year; null lets it go on. What is open of later years goes away. */
export async function endRow(tx: Tx, id: string, untilYear: number | null, today: Day): Promise<void> {
  await tx.db
    .updateTable('cycleRow')
    .set((eb) => ({ untilYear, revision: eb('revision', '+', 1) }))
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', id)
    .execute()
  const verb = untilYear === null ? 'cycle-row.return' : 'cycle-row.end'
  await recordEvent(tx, { verb, subjectKind: 'cycle-row', subjectId: id, detail: { untilYear } })
  await growAround(tx, today)
}

async function setRoles({ db, scope: { partnershipId } }: Tx, rowId: string, { roles, leads }: CycleRowValues) {
  await db.deleteFrom('cycleRowRole').where('partnershipId', '=', partnershipId).where('rowId', '=', rowId).execute()
  const involved = [...new Set([...roles, leads])]
  await db
    .insertInto('cycleRowRole')
    .values(involved.map((roleKey) => ({ partnershipId, rowId, roleKey, leads: roleKey === leads })))
    .execute()
}

function columnsOf(values: CycleRowValues) {
  const { title, goal, activity, moment, subject, frequency, fromMonth, untilMonth } = values
  return {
    title,
    goal,
    activity,
    moment,
    subject: subject.kind,
    bodyKind: subject.kind === 'body' ? subject.bodyKind : null,
    roleKey: subject.kind === 'role' ? subject.roleKey : null,
    everyYears: frequency.kind === 'once' ? null : frequency.kind === 'every' ? frequency.years : 4,
    anchorYear: frequency.kind === 'every' ? frequency.anchorYear : null,
    byCohort: frequency.kind === 'by-cohort',
    fromMonth,
    untilMonth,
  }
}
