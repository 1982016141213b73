import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { ProgrammePart } from '../rules.ts'

/** A school that could be reviewed, with when that happened last: within the partnership, or by the national visitors. */
export type SchoolToReview = { schoolId: string; schoolName: string; boardId: string | null }

/** The schools that take part on a day, by name. A candidate is not reviewed yet. */
export async function findSchoolsToReview(tx: Tx, today: Day): Promise<SchoolToReview[]> {
  return tx.db
    .selectFrom('organisation')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('kind', '=', 'school')
    .where((eb) => eb.or([eb('endedOn', 'is', null), eb('endedOn', '>=', today)]))
    .where((eb) =>
      eb.or([eb('startedOn', '<=', today), eb.and([eb('startedOn', 'is', null), eb('candidateSince', 'is', null)])]),
    )
    .orderBy('name')
    .select(['id as schoolId', 'name as schoolName', 'boardId'])
    .execute()
}

/** The schools that national visitors saw in a school year: nobody needs to review those again. */
export async function findVisitedNationally(tx: Tx, schoolYear: number): Promise<ReadonlySet<string>> {
  const rows = await tx.db
    .selectFrom('reviewedSchool as seen')
    .innerJoin('peerReview as review', (join) =>
      join.onRef('review.partnershipId', '=', 'seen.partnershipId').onRef('review.id', '=', 'seen.reviewId'),
    )
    .where('seen.partnershipId', '=', tx.scope.partnershipId)
    .where('review.schoolYear', '=', schoolYear)
    .where('review.state', '<>', 'cancelled')
    .select('seen.schoolId')
    .execute()
  return new Set(rows.map(({ schoolId }) => schoolId))
}

/** A school's own review that goes on or took place in a school year. */
export async function findReviewOfSchool(tx: Tx, schoolId: string, schoolYear: number): Promise<string | undefined> {
  const row = await tx.db
    .selectFrom('peerReview')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('kind', '=', 'internal')
    .where('schoolId', '=', schoolId)
    .where('schoolYear', '=', schoolYear)
    .where('state', '<>', 'cancelled')
    .select('id')
    .executeTakeFirst()
  return row?.id
}

/** The occurrence that a review is planned from: of which school and school year it is. */
export async function findOccurrenceToReview(
  tx: Tx,
  id: string,
): Promise<{ schoolId: string | null; schoolYear: number } | undefined> {
  return tx.db
    .selectFrom('occurrence')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', id)
    .where('state', '=', 'open')
    .select(['schoolId', 'schoolYear'])
    .executeTakeFirst()
}

export type VisitPart = ProgrammePart & { id: string }

/** The programme of a visit, in order of time. */
export async function findProgramme(tx: Tx, reviewId: string): Promise<VisitPart[]> {
  const rows = await tx.db
    .selectFrom('visitPart')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('reviewId', '=', reviewId)
    .orderBy('startsAt')
    .orderBy('id')
    .select(['id', 'startsAt', 'minutes', 'title', 'withWhom', 'place'])
    .execute()
  return rows.map((part) => ({ ...part, startsAt: part.startsAt.slice(0, 5) }))
}
