import type { Day } from '../../../platform/clock.ts'
import { inParts } from '../../../platform/database/inParts.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { cohortsFrom, type Proposed } from '../rules.ts'
import { growAround } from './grow.ts'

/**
 * Begins the cohorts: the first has its turn in a school year, the others in the years after it. Once begun they stay as
 * they are.
 */
export async function beginCohorts(tx: Tx, firstYear: number): Promise<void> {
  const { partnershipId } = tx.scope
  const begun = await tx.db
    .insertInto('cohort')
    .values(cohortsFrom(firstYear).map((cohort) => ({ partnershipId, ...cohort })))
    .onConflict((conflict) => conflict.columns(['partnershipId', 'number']).doNothing())
    .returning('number')
    .execute()
  if (begun.length === 0) return
  await recordEvent(tx, {
    verb: 'cohorts.begin',
    subjectKind: 'partnership',
    subjectId: partnershipId,
    detail: { firstYear },
  })
}

/** Takes a proposal over: what stays where it is remains as it was placed. Then the calendar follows. */
export async function takeOverCohorts(tx: Tx, proposed: readonly Proposed[], today: Day): Promise<void> {
  const { partnershipId } = tx.scope
  const placed = proposed.filter(({ because }) => because !== 'kept')
  await inParts(placed, (part) =>
    tx.db
      .insertInto('cohortSchool')
      .values(
        part.map(({ schoolId, number, because }) => ({
          partnershipId,
          schoolId,
          cohortNumber: number,
          because: because === 'start' ? 'start' : 'proposed',
          placedOn: today,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['partnershipId', 'schoolId']).doUpdateSet((eb) => ({
          cohortNumber: eb.ref('excluded.cohortNumber'),
          because: eb.ref('excluded.because'),
          placedOn: eb.ref('excluded.placedOn'),
        })),
      )
      .execute(),
  )
  await recordEvent(tx, {
    verb: 'cohorts.divide',
    subjectKind: 'partnership',
    subjectId: partnershipId,
    detail: { schools: placed.length },
  })
  await growAround(tx, today)
}

/** Places one school in a cohort by hand. Its turns that are still open follow. */
export async function placeByHand(tx: Tx, schoolId: string, cohortNumber: number, today: Day): Promise<void> {
  const placed = { cohortNumber, because: 'by-hand', placedOn: today }
  await tx.db
    .insertInto('cohortSchool')
    .values({ partnershipId: tx.scope.partnershipId, schoolId, ...placed })
    .onConflict((conflict) => conflict.columns(['partnershipId', 'schoolId']).doUpdateSet(placed))
    .execute()
  await recordEvent(tx, {
    verb: 'cohorts.place',
    subjectKind: 'organisation',
    subjectId: schoolId,
    detail: { cohortNumber },
  })
  await growAround(tx, today)
}
