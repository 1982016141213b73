import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import { attempt } from '../../../platform/database/refusal.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { planOccurrence } from '../../cycle/index.ts'
import { guarantees } from '../../instruments/index.ts'
import type { Review } from '../queries.ts'

/** The peer review of a school, as it is planned. */
export type NewReview = {
  /** Made with the page, so that a form that is sent twice plans one review. */
  id: string
  schoolId: string
  schoolYear: number
  hostId: string
  visitOn: Day | null
  questions?: string
  roundId?: string | null
  /** The occurrence of the cycle that it is planned from. */
  occurrenceId?: string | null
}

/** What came of it: planned, planned before by the same form, or this school has one in this school year already. */
export type PlanResult = 'planned' | 'planned-before' | 'has-one'

/** Plans the peer review of a school, and tells the cycle. */
export async function planReview(tx: Tx, review: NewReview): Promise<PlanResult> {
  const { id, schoolId, schoolYear, hostId, visitOn, questions = '', roundId = null, occurrenceId = null } = review
  const { partnershipId, personId } = tx.scope
  if (await isThere(tx, id)) return 'planned-before'
  const added = await attempt(tx, () =>
    tx.db
      .insertInto('peerReview')
      .values({
        partnershipId,
        id,
        kind: 'internal',
        schoolYear,
        schoolId,
        hostId,
        visitOn,
        questions,
        roundId,
        createdBy: personId,
      })
      .execute(),
  )
  if (!added.ok) return added.constraint === 'peer_review_pkey' ? 'planned-before' : 'has-one'
  await addGuarantees(tx, id)
  await recordEvent(tx, {
    verb: 'review.plan',
    subjectKind: 'review',
    subjectId: id,
    detail: { schoolId, schoolYear, visitOn },
  })
  await planOccurrence(tx, {
    activity: 'peer-review',
    subject: { kind: 'school', schoolId },
    // Without a day yet, one in the middle of the school year: what counts is which year it is.
    day: visitOn ?? `${schoolYear + 1}-02-01`,
    thing: { kind: 'review', id },
    occurrenceId,
  })
  return 'planned'
}

/** The places to write in, one for each guarantee. */
export async function addGuarantees(tx: Tx, reviewId: string): Promise<void> {
  const { partnershipId } = tx.scope
  await tx.db
    .insertInto('reviewGuarantee')
    .values(guarantees.map((guarantee) => ({ partnershipId, reviewId, guarantee })))
    .execute()
}

export async function isThere(tx: Tx, id: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('peerReview')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', id)
    .select('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Whether a change was made, or somebody else was first. */
export type Change = 'saved' | 'changed-meanwhile'

/** Changes the day, the host and the school's own questions, as long as the visit has not taken place. */
export async function changePreparation(
  tx: Tx,
  review: Review,
  { hostId, visitOn, questions }: { hostId: string; visitOn: Day | null; questions: string },
  revision: number,
): Promise<Change> {
  const changed = await tx.db
    .updateTable('peerReview')
    .set({ hostId, visitOn, questions, revision: sql`revision + 1` })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', review.id)
    .where('revision', '=', revision)
    .where('state', 'in', ['preparing', 'ready'])
    .returning('id')
    .executeTakeFirst()
  if (!changed) return 'changed-meanwhile'
  await recordEvent(tx, { verb: 'review.change', subjectKind: 'review', subjectId: review.id, detail: { visitOn } })
  return 'saved'
}
