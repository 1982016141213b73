import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { ActionState, Verdict } from '../rules.ts'

/** One thing that happened in the life of an action. */
export type Review = {
  id: string
  day: Day
  state: ActionState
  verdict: Verdict | null
  line: string
  newDueOn: Day | null
  byName: string | null
  meeting: { id: string; title: string } | null
}

/** What happened to actions since they were agreed, in order, by action. */
export async function findReviewsOf(tx: Tx, actionIds: readonly string[]): Promise<Map<string, Review[]>> {
  if (actionIds.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('actionReview')
    .leftJoin('person', (join) =>
      join
        .onRef('person.partnershipId', '=', 'actionReview.partnershipId')
        .onRef('person.id', '=', 'actionReview.byId'),
    )
    .leftJoin('meeting', (join) =>
      join
        .onRef('meeting.partnershipId', '=', 'actionReview.partnershipId')
        .onRef('meeting.id', '=', 'actionReview.meetingId'),
    )
    .where('actionReview.partnershipId', '=', tx.scope.partnershipId)
    .where('actionReview.actionId', 'in', actionIds)
    .orderBy('actionReview.at')
    .orderBy('actionReview.id')
    .select([
      'actionReview.actionId',
      'actionReview.id',
      'actionReview.reviewedOn as day',
      'actionReview.state',
      'actionReview.verdict',
      'actionReview.line',
      'actionReview.newDueOn',
      'person.name as byName',
      'meeting.id as meetingId',
      'meeting.title as meetingTitle',
    ])
    .$narrowType<{ state: ActionState; verdict: Verdict | null }>()
    .execute()
  const reviews = rows.map(({ meetingId, meetingTitle, ...review }) => ({
    ...review,
    meeting: meetingId !== null && meetingTitle !== null ? { id: meetingId, title: meetingTitle } : null,
  }))
  return Map.groupBy(reviews, ({ actionId }) => actionId)
}

/** What happened to one action since it was agreed, in order. */
export async function findReviews(tx: Tx, actionId: string): Promise<Review[]> {
  return (await findReviewsOf(tx, [actionId])).get(actionId) ?? []
}
