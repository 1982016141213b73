import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { type Body, findBodiesById } from '../../bodies/index.ts'
import type { RoadKind, SignalState, Urgency } from '../rules.ts'

/** A step on the road of a signal. */
export type RoadStep = {
  kind: RoadKind
  on: Day
  at: Date
  bodyId: string
  bodyName: string
  /** Who carried it to this body; only when it was passed on. */
  throughName: string | null
  byId: string | null
  byName: string | null
  text: string
}

/** A signal, as one person looks at it. */
export type Signal = {
  id: string
  question: string
  explanation: string
  urgency: Urgency
  state: SignalState
  revision: number
  /** At whose table it is, since when, and by when an answer is owed. */
  body: Body
  arrivedOn: Day
  dueOn: Day
  raisedOn: Day
  schoolId: string | null
  schoolName: string | null
  guarantee: number | null
  instrumentId: string | null
  instrumentItemId: string | null
  meetingId: string | null
  /** The body that raised it together, in a meeting or a conversation. */
  fromBodyName: string | null
  /** Whether the receiving bodies may not know who raised it. */
  anonymous: boolean
  /** Who raised it; null for whoever may not know, and when that person was removed. */
  senderName: string | null
  mine: boolean
  /** In order; the first is that it was raised. */
  road: readonly RoadStep[]
  /** The bodies that had it before, and the one that raised it. */
  earlier: readonly Body[]
  /** Of all these bodies, those whose signals this person carries on. */
  pinned: readonly string[]
}

export async function findSignal(tx: Tx, id: string, today: Day): Promise<Signal | undefined> {
  const row = await tx.db
    .selectFrom('signal')
    .leftJoin('organisation as school', (join) =>
      join.onRef('school.partnershipId', '=', 'signal.partnershipId').onRef('school.id', '=', 'signal.schoolId'),
    )
    .leftJoin('signalSender as sender', (join) =>
      join.onRef('sender.partnershipId', '=', 'signal.partnershipId').onRef('sender.signalId', '=', 'signal.id'),
    )
    .leftJoin('person', (join) =>
      join.onRef('person.partnershipId', '=', 'sender.partnershipId').onRef('person.id', '=', 'sender.personId'),
    )
    .where('signal.partnershipId', '=', tx.scope.partnershipId)
    .where('signal.id', '=', id)
    .select([
      'signal.id',
      'signal.question',
      'signal.explanation',
      'signal.urgency',
      'signal.state',
      'signal.revision',
      'signal.bodyId',
      'signal.arrivedOn',
      'signal.dueOn',
      'signal.raisedOn',
      'signal.schoolId',
      'school.name as schoolName',
      'signal.guarantee',
      'signal.instrumentId',
      'signal.instrumentItemId',
      'signal.meetingId',
      'signal.fromBodyId',
      'signal.anonymous',
      'person.name as senderName',
      'sender.personId as senderId',
    ])
    .$narrowType<{ urgency: Urgency; state: SignalState }>()
    .executeTakeFirst()
  if (!row) return undefined
  const { bodyId, fromBodyId, senderId, ...signal } = row
  const road = await findRoad(tx, id)
  const ids = [...new Set([bodyId, ...road.map((step) => step.bodyId), ...(fromBodyId ? [fromBodyId] : [])])]
  const bodies = await findBodiesById(tx, ids, today)
  const body = bodies.find((one) => one.id === bodyId)
  if (!body) return undefined
  return {
    ...signal,
    body,
    fromBodyName: bodies.find((one) => one.id === fromBodyId)?.name ?? null,
    mine: senderId !== null && senderId === tx.scope.personId,
    road,
    earlier: bodies.filter((one) => one.id !== bodyId),
    pinned: await findPinned(tx, ids, today),
  }
}

async function findRoad(tx: Tx, signalId: string): Promise<RoadStep[]> {
  return tx.db
    .selectFrom('signalStep as step')
    .innerJoin('body', (join) =>
      join.onRef('body.partnershipId', '=', 'step.partnershipId').onRef('body.id', '=', 'step.bodyId'),
    )
    .leftJoin('person as carrier', (join) =>
      join.onRef('carrier.partnershipId', '=', 'step.partnershipId').onRef('carrier.id', '=', 'step.throughId'),
    )
    .leftJoin('person as taker', (join) =>
      join.onRef('taker.partnershipId', '=', 'step.partnershipId').onRef('taker.id', '=', 'step.byId'),
    )
    .where('step.partnershipId', '=', tx.scope.partnershipId)
    .where('step.signalId', '=', signalId)
    .orderBy('step.at')
    .select([
      'step.kind',
      'step.takenOn as on',
      'step.at',
      'step.bodyId',
      'body.name as bodyName',
      'carrier.name as throughName',
      'step.byId',
      'taker.name as byName',
      'step.text',
    ])
    .$narrowType<{ kind: RoadKind }>()
    .execute()
}

/** Of some bodies, those whose signals the person of this transaction carries on. */
async function findPinned(tx: Tx, bodyIds: readonly string[], today: Day): Promise<string[]> {
  const { rows } = await sql<{ bodyId: string }>`
    select distinct from_body_id as "bodyId" from linking_pins(${today})
    where partnership_id = ${tx.scope.partnershipId} and person_id = ${tx.scope.personId}
      and from_body_id = any(${bodyIds})`.execute(tx.db)
  return rows.map(({ bodyId }) => bodyId)
}

/** On how many steps somebody stands: took it, or carried the signal on. */
export async function countSteps(tx: Tx, personId: string): Promise<number> {
  const { number } = await tx.db
    .selectFrom('signalStep')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where((eb) => eb.or([eb('byId', '=', personId), eb('throughId', '=', personId)]))
    .select((eb) => eb.fn.countAll<number>().as('number'))
    .executeTakeFirstOrThrow()
  return number
}
