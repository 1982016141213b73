import type { Day } from '../../../platform/clock.ts'
import { inParts } from '../../../platform/database/inParts.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvents } from '../../../platform/events.ts'
import { schoolYearOf } from '../../../platform/schoolYear.ts'
import type { BlueprintCycleRow } from '../../partnership/index.ts'
import { findMissingRows } from '../queries.ts'
import { lockCycle } from './lock.ts'

/**
 * Gives the partnership the rows of its blueprint's cycle that it does not have. Rows that are there stay as they are,
 * also those that were ended. Occurrences grow from them with `growOccurrences`.
 * @param today what comes back every few years is counted from the school year of this day
 * @returns how many rows it made
 */
export async function addBlueprintCycle(tx: Tx, today: Day): Promise<number> {
  await lockCycle(tx)
  const missing = await findMissingRows(tx)
  if (missing.length === 0) return 0
  const { partnershipId } = tx.scope
  const thisYear = schoolYearOf(today)
  const made = await inParts(missing, (part) =>
    tx.db
      .insertInto('cycleRow')
      .values(part.map(({ row, position }) => ({ partnershipId, position, ...columnsOf(row, thisYear) })))
      .returning(['id', 'kind'])
      .execute(),
  )
  const idOf = new Map(made.map(({ id, kind }) => [kind, id]))
  const roles = missing.flatMap(({ row: { key, roles: involved, leads } }) =>
    involved.map((roleKey) => ({ partnershipId, rowId: idOf.get(key) ?? '', roleKey, leads: roleKey === leads })),
  )
  await inParts(roles, (part) => tx.db.insertInto('cycleRowRole').values(part).execute())
  await recordEvents(
    tx,
    made.map(({ id, kind }) => ({ verb: 'cycle-row.add', subjectKind: 'cycle-row', subjectId: id, detail: { kind } })),
  )
  return made.length
}

function columnsOf(row: BlueprintCycleRow, thisYear: number) {
  const { key, moment, goal, activity, title, subject, body, role, everyYears, startsAfter, byCohort, window } = row
  return {
    kind: key,
    moment,
    goal,
    activity,
    title,
    subject,
    bodyKind: body ?? null,
    roleKey: role ?? null,
    everyYears: everyYears ?? null,
    anchorYear: everyYears === undefined || byCohort ? null : thisYear + startsAfter,
    byCohort,
    fromMonth: window.from,
    untilMonth: window.until,
  }
}
