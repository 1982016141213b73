import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { CommitmentKind, CommitmentState, Verdict } from '../rules.ts'

/** A commitment: one's own, or one that its owner shares. */
export type Commitment = {
  id: string
  personId: string
  personName: string
  kind: CommitmentKind
  text: string
  madeOn: Day
  bodyName: string | null
  sharedOn: Day | null
  state: CommitmentState
  verdict: Verdict | null
  brought: string
  settledOn: Day | null
  instrumentId: string | null
  instrumentItemId: string | null
  bodyId: string | null
  revision: number
}

/** What the database shows of commitments: one's own and what is shared. */
export function commitments(tx: Tx) {
  return tx.db
    .selectFrom('commitment')
    .innerJoin('person', (join) =>
      join
        .onRef('person.partnershipId', '=', 'commitment.partnershipId')
        .onRef('person.id', '=', 'commitment.personId'),
    )
    .leftJoin('body', (join) =>
      join.onRef('body.partnershipId', '=', 'commitment.partnershipId').onRef('body.id', '=', 'commitment.bodyId'),
    )
    .where('commitment.partnershipId', '=', tx.scope.partnershipId)
    .select([
      'commitment.id',
      'commitment.personId',
      'person.name as personName',
      'commitment.kind',
      'commitment.text',
      'commitment.madeOn',
      'body.name as bodyName',
      'commitment.sharedOn',
      'commitment.state',
      'commitment.verdict',
      'commitment.brought',
      'commitment.settledOn',
      'commitment.instrumentId',
      'commitment.instrumentItemId',
      'commitment.bodyId',
      'commitment.revision',
    ])
    .$narrowType<{ kind: CommitmentKind; state: CommitmentState; verdict: Verdict | null }>()
}

const own = (tx: Tx) => commitments(tx).where('commitment.personId', '=', tx.scope.personId)

/** One's own commitments: those that are open first, the newest of them first. */
export async function findOwnCommitments(tx: Tx): Promise<Commitment[]> {
  return own(tx)
    .orderBy(sql`commitment.state <> 'open'`)
    .orderBy('commitment.madeOn', 'desc')
    .orderBy('commitment.id', 'desc')
    .execute()
}

/** One of one's own; somebody else's is not there, shared or not. */
export async function findOwnCommitment(tx: Tx, id: string): Promise<Commitment | undefined> {
  return own(tx).where('commitment.id', '=', id).executeTakeFirst()
}

/** Made at a body's table: in a conversation of one of its meetings, or for it. */
const atTable = (tx: Tx, bodyId: string) => sql<boolean>`(commitment.body_id = ${bodyId} or commitment.dialogue_id in (
  select d.id from dialogue d join meeting m on m.partnership_id = d.partnership_id and m.id = d.meeting_id
  where d.partnership_id = ${tx.scope.partnershipId} and m.body_id = ${bodyId}))`

/** Which commitments come back at a table: made there since a day. */
type SinceAtTable = { bodyId: string; since: Day }

/** What was shared at a body's table since a day, by whoever meant it. */
export async function findSharedCommitments(tx: Tx, { bodyId, since }: SinceAtTable): Promise<Commitment[]> {
  return commitments(tx)
    .where(atTable(tx, bodyId))
    .where('commitment.sharedOn', 'is not', null)
    .where('commitment.madeOn', '>=', since)
    .orderBy('person.name')
    .orderBy('commitment.madeOn')
    .execute()
}

/** One's own commitments that come back at a table: made there since a day, or anywhere and still open. */
export async function findOwnToLookBackOn(tx: Tx, { bodyId, since }: SinceAtTable): Promise<Commitment[]> {
  return own(tx)
    .where((eb) =>
      eb.or([eb('commitment.state', '=', 'open'), eb.and([atTable(tx, bodyId), eb('commitment.madeOn', '>=', since)])]),
    )
    .orderBy(sql`commitment.state <> 'open'`)
    .orderBy('commitment.madeOn')
    .orderBy('commitment.id')
    .execute()
}
