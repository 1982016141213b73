import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { PanelReply, ReviewState } from '../rules.ts'

/** Somebody in the panel of a review, or asked for it. */
export type PanelSeat = {
  personId: string
  name: string
  roleKey: string
  roleName: string
  chair: boolean
  /** Why a rule was broken for this person. */
  exception: string | null
  invited: boolean
  reply: PanelReply | null
}

/** The peer review of one school. */
export type Review = {
  id: string
  schoolYear: number
  schoolId: string
  schoolName: string
  place: string | null
  boardId: string | null
  boardName: string | null
  /** Who keeps it going at the school. */
  hostId: string
  hostName: string
  roundId: string | null
  visitOn: Day | null
  state: ReviewState
  cancelledBecause: string | null
  /** What the school wants to know of the panel. */
  questions: string
  closedOn: Day | null
  revision: number
  /** The chair first. */
  panel: PanelSeat[]
}

/** Every seat of a review's panel, as JSON, the chair first. */
const panelOf = sql<PanelSeat[]>`coalesce((
  select jsonb_agg(jsonb_build_object('personId', m.person_id, 'name', p.name, 'roleKey', m.role_key, 'roleName', r.name,
    'chair', m.chair, 'exception', m.exception, 'invited', m.invited_at is not null, 'reply', m.reply)
    order by m.chair desc, p.name, p.id)
  from panel_member m
  join person p on p.partnership_id = m.partnership_id and p.id = m.person_id
  join role r on r.partnership_id = m.partnership_id and r.key = m.role_key
  where m.partnership_id = review.partnership_id and m.review_id = review.id), '[]')`

function reviews(tx: Tx) {
  return tx.db
    .selectFrom('peerReview as review')
    .innerJoin('organisation as school', (join) =>
      join.onRef('school.partnershipId', '=', 'review.partnershipId').onRef('school.id', '=', 'review.schoolId'),
    )
    .leftJoin('organisation as board', (join) =>
      join.onRef('board.partnershipId', '=', 'school.partnershipId').onRef('board.id', '=', 'school.boardId'),
    )
    .innerJoin('person as host', (join) =>
      join.onRef('host.partnershipId', '=', 'review.partnershipId').onRef('host.id', '=', 'review.hostId'),
    )
    .where('review.partnershipId', '=', tx.scope.partnershipId)
    .where('review.kind', '=', 'internal')
    .select([
      'review.id',
      'review.schoolYear',
      'school.id as schoolId',
      'school.name as schoolName',
      'school.place',
      'school.boardId',
      'board.name as boardName',
      'review.hostId',
      'host.name as hostName',
      'review.roundId',
      'review.visitOn',
      'review.state',
      'review.cancelledBecause',
      'review.questions',
      'review.closedOn',
      'review.revision',
      panelOf.as('panel'),
    ])
    .$narrowType<{ state: ReviewState }>()
}

export async function findReview(tx: Tx, id: string): Promise<Review | undefined> {
  return reviews(tx).where('review.id', '=', id).executeTakeFirst()
}

/** All reviews of schools, the newest school year first; who may see which is the policy's. */
export async function findReviews(tx: Tx): Promise<Review[]> {
  return reviews(tx).orderBy('review.schoolYear', 'desc').orderBy('review.visitOn').orderBy('school.name').execute()
}

/** The reviews that somebody may be asked something of: still going on, and somehow theirs. */
export async function findOwnReviews(tx: Tx, schoolIds: readonly string[]): Promise<Review[]> {
  const { personId } = tx.scope
  return reviews(tx)
    .where('review.state', 'not in', ['closed', 'cancelled'])
    .where((eb) =>
      eb.or([
        eb('review.hostId', '=', personId),
        ...(schoolIds.length > 0 ? [eb('review.schoolId', 'in', schoolIds)] : []),
        eb.exists(
          eb
            .selectFrom('panelMember as mine')
            .whereRef('mine.partnershipId', '=', 'review.partnershipId')
            .whereRef('mine.reviewId', '=', 'review.id')
            .where('mine.personId', '=', personId)
            .select('mine.personId'),
        ),
      ]),
    )
    .orderBy('review.visitOn')
    .execute()
}
