import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { Progress } from '../rules.ts'
import type { Review } from './review.ts'

/** The texts that are written together under one guarantee. */
export type GuaranteeTexts = { criteria: string; selfPicture: string; seen: string; strong: string }
export type WrittenGuarantee = GuaranteeTexts & { guarantee: number; revision: number }

/** What was written of a review, guarantee by guarantee. */
export async function findGuarantees(tx: Tx, reviewId: string): Promise<WrittenGuarantee[]> {
  return tx.db
    .selectFrom('reviewGuarantee')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('reviewId', '=', reviewId)
    .orderBy('guarantee')
    .select(['guarantee', 'criteria', 'selfPicture', 'seen', 'strong', 'revision'])
    .execute()
}

/** Something that the panel gives the school to go on with, and the actions that came of it. */
export type Advice = { id: string; guarantee: number; text: string; revision: number; actions: number }

export async function findAdvice(tx: Tx, reviewId: string): Promise<Advice[]> {
  return tx.db
    .selectFrom('reviewAdvice as advice')
    .where('advice.partnershipId', '=', tx.scope.partnershipId)
    .where('advice.reviewId', '=', reviewId)
    .orderBy('advice.guarantee')
    .orderBy('advice.position')
    .orderBy('advice.id')
    .select([
      'advice.id',
      'advice.guarantee',
      'advice.text',
      'advice.revision',
      sql<number>`(select count(*)::integer from action
        where action.partnership_id = advice.partnership_id and action.advice_id = advice.id)`.as('actions'),
    ])
    .execute()
}

export type Statement = {
  meets: boolean
  reasons: string
  statedOn: Day
  statedByName: string | null
  revision: number
}
export type Reply = { text: string; repliedOn: Day; repliedByName: string | null; revision: number }

export async function findStatement(tx: Tx, reviewId: string): Promise<Statement | undefined> {
  return tx.db
    .selectFrom('reviewStatement as statement')
    .leftJoin('person', (join) =>
      join.onRef('person.partnershipId', '=', 'statement.partnershipId').onRef('person.id', '=', 'statement.statedBy'),
    )
    .where('statement.partnershipId', '=', tx.scope.partnershipId)
    .where('statement.reviewId', '=', reviewId)
    .select([
      'statement.meets',
      'statement.reasons',
      'statement.statedOn',
      'person.name as statedByName',
      'statement.revision',
    ])
    .executeTakeFirst()
}

export async function findReply(tx: Tx, reviewId: string): Promise<Reply | undefined> {
  return tx.db
    .selectFrom('reviewReply as reply')
    .leftJoin('person', (join) =>
      join.onRef('person.partnershipId', '=', 'reply.partnershipId').onRef('person.id', '=', 'reply.repliedBy'),
    )
    .where('reply.partnershipId', '=', tx.scope.partnershipId)
    .where('reply.reviewId', '=', reviewId)
    .select(['reply.text', 'reply.repliedOn', 'person.name as repliedByName', 'reply.revision'])
    .executeTakeFirst()
}

/** Everything that was written of a review. */
export type Written = {
  guarantees: WrittenGuarantee[]
  advice: Advice[]
  statement: Statement | undefined
  reply: Reply | undefined
}

export async function findWritten(tx: Tx, reviewId: string): Promise<Written> {
  return {
    guarantees: await findGuarantees(tx, reviewId),
    advice: await findAdvice(tx, reviewId),
    statement: await findStatement(tx, reviewId),
    reply: await findReply(tx, reviewId),
  }
}

/** What a review has so far, for the rules. */
export function progressOf({ visitOn, panel }: Review, { guarantees, statement, reply }: Written): Progress {
  const going = panel.filter((seat) => seat.reply !== 'declined')
  const filled = (name: 'selfPicture' | 'seen') =>
    guarantees.filter((one) => one[name] !== '').map(({ guarantee }) => guarantee)
  return {
    visitOn,
    pictured: filled('selfPicture'),
    seen: filled('seen'),
    panel: going.length,
    chair: going.some(({ chair }) => chair),
    statedOn: statement?.statedOn ?? null,
    replied: reply !== undefined,
  }
}
