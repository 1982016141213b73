import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { schoolYearOf } from '../../../platform/schoolYear.ts'
import type { Activity, Moment, OccurrenceSubject, Thing } from '../rules.ts'

/** The column of an occurrence that holds what it was planned as. */
const columnOf = {
  scan: 'scanId',
  meeting: 'meetingId',
  panel: 'panelId',
  review: 'reviewId',
  plan: 'planId',
  budget: 'budgetId',
  talk: 'talkId',
  candidacy: 'candidacyId',
  survey: 'surveyId',
} as const satisfies Record<Thing['kind'], string>

/** What was planned: which activity, of whom, on which day. */
export type Planned = {
  activity: Activity
  subject: OccurrenceSubject
  day: Day
  thing: Thing
  /** Only one of a row at this moment, such as a scan at the start. */
  moment?: Moment | null
  /**
   * The occurrence that it was planned from; left out, the first open one of that school year is found by itself, or an
   * earlier one of what happens once.
   */
  occurrenceId?: string | null
}

/**
 * Fulfils an occurrence by what was planned for it. Without an open occurrence of this activity and subject nothing
 * happens: people may plan more than the cycle asks.
 * @returns whether there was one
 */
export async function planOccurrence(
  tx: Tx,
  { activity, subject, day, thing, moment, occurrenceId }: Planned,
): Promise<boolean> {
  const { partnershipId } = tx.scope
  const open = await tx.db
    .selectFrom('occurrence as o')
    .innerJoin('cycleRow as row', (join) =>
      join.onRef('row.partnershipId', '=', 'o.partnershipId').onRef('row.id', '=', 'o.rowId'),
    )
    .where('o.partnershipId', '=', partnershipId)
    .where('o.state', '=', 'open')
    .where('row.activity', '=', activity)
    .where('o.schoolId', 'is not distinct from', subject.kind === 'school' ? subject.schoolId : null)
    .where('o.bodyId', 'is not distinct from', subject.kind === 'body' ? subject.bodyId : null)
    .where('o.personId', 'is not distinct from', subject.kind === 'person' ? subject.personId : null)
    .$if(typeof moment === 'string', (query) => query.where('row.moment', '=', moment ?? null))
    .$if(typeof occurrenceId === 'string', (query) => query.where('o.id', '=', occurrenceId ?? null))
    .$if(typeof occurrenceId !== 'string', (query) =>
      query.where((eb) =>
        eb.or([
          eb('o.schoolYear', '=', schoolYearOf(day)),
          eb.and([eb('row.everyYears', 'is', null), eb('o.schoolYear', '<', schoolYearOf(day))]),
        ]),
      ),
    )
    .orderBy('o.dueOn')
    .orderBy('o.id')
    .limit(1)
    .forUpdate('o')
    .select('o.id')
    .executeTakeFirst()
  if (!open) return false
  await tx.db
    .updateTable('occurrence')
    .set((eb) => ({ state: 'planned', [columnOf[thing.kind]]: thing.id, revision: eb('revision', '+', 1) }))
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', open.id)
    .execute()
  await recordEvent(tx, {
    verb: 'occurrence.plan',
    subjectKind: 'occurrence',
    subjectId: open.id,
    detail: { kind: thing.kind, thingId: thing.id },
  })
  return true
}

/** What was planned took place: its occurrences are held. */
export async function completeOccurrence(tx: Tx, thing: Thing, day: Day): Promise<void> {
  await tx.db
    .updateTable('occurrence')
    .set((eb) => ({ state: 'held', heldOn: day, revision: eb('revision', '+', 1) }))
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where(columnOf[thing.kind], '=', thing.id)
    .where('state', '=', 'planned')
    .execute()
}

/**
 * What was planned does not take place, or is not finished after all: its occurrences are open, or planned, again.
 * @param activity only those of this activity, for a thing that is several moments of the cycle
 */
export async function releaseOccurrence(
  tx: Tx,
  thing: Thing,
  to: 'open' | 'planned' = 'open',
  activity?: Activity,
): Promise<void> {
  const thingAgain = to === 'open' ? { [columnOf[thing.kind]]: null } : {}
  await tx.db
    .updateTable('occurrence')
    .set((eb) => ({ state: to, heldOn: null, ...thingAgain, revision: eb('revision', '+', 1) }))
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where(columnOf[thing.kind], '=', thing.id)
    .where('state', 'in', ['planned', 'held'])
    .$if(activity !== undefined, (query) =>
      query.where('rowId', 'in', (eb) =>
        eb
          .selectFrom('cycleRow')
          .where('partnershipId', '=', tx.scope.partnershipId)
          .where('activity', '=', activity ?? '')
          .select('id'),
      ),
    )
    .execute()
}
