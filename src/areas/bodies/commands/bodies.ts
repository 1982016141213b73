import type { Day } from '../../../platform/clock.ts'
import { attempt } from '../../../platform/database/refusal.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { findBlueprint } from '../queries.ts'
import { type BodyLevel, plannedSeats } from '../rules.ts'
import { addBlueprintRoutes } from './blueprint.ts'
import { lockStructure } from './lock.ts'

/** What a partnership says of a body itself. */
export type BodyFacts = {
  name: string
  level: BodyLevel
  organisationId: string | null
  purpose: string
  rhythm: string
  /** In meetings of the body. */
  answerWithin: number
}

/** `name-taken`: the same organisation has a body of this name, perhaps one that ended. */
export type BodySaved = { ok: true; id: string } | { ok: false; reason: 'stale' | 'name-taken' }

/**
 * Makes a body. One of a kind that the blueprint knows gets the seats and roads that belong to it.
 * @param kind its key in the blueprint, or `free`
 */
export async function addBody(tx: Tx, facts: BodyFacts, kind: string, today: Day): Promise<BodySaved> {
  const { partnershipId } = tx.scope
  await lockStructure(tx)
  const added = await attempt(tx, () =>
    tx.db
      .insertInto('body')
      .values({ partnershipId, kind, ...facts })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  if (!added.ok) return { ok: false, reason: 'name-taken' }
  const { id } = added.result
  await recordEvent(tx, { verb: 'body.add', subjectKind: 'body', subjectId: id, detail: { kind } })
  const template = (await findBlueprint(tx)).find(({ key }) => key === kind)
  const seats = template ? plannedSeats(template) : []
  if (seats.length > 0)
    await tx.db
      .insertInto('seat')
      .values(seats.map((seat) => ({ partnershipId, bodyId: id, ...seat })))
      .execute()
  if (template) await addBlueprintRoutes(tx, new Set([id]), today)
  return { ok: true, id }
}

/** @param revision the one that the page showed */
export async function changeBody(tx: Tx, id: string, facts: BodyFacts, revision: number): Promise<BodySaved> {
  const changed = await attempt(tx, () =>
    tx.db
      .updateTable('body')
      .set(facts)
      .set('revision', revision + 1)
      .where('partnershipId', '=', tx.scope.partnershipId)
      .where('id', '=', id)
      .where('revision', '=', revision)
      .returning('id')
      .executeTakeFirst(),
  )
  if (!changed.ok) return { ok: false, reason: 'name-taken' }
  if (!changed.result) return { ok: false, reason: 'stale' }
  await recordEvent(tx, { verb: 'body.change', subjectKind: 'body', subjectId: id })
  return { ok: true, id }
}

/** Lets a body be there until a day. What was said and agreed in it stays. */
export async function endBody(tx: Tx, id: string, lastDay: Day): Promise<void> {
  await setEnd(tx, id, lastDay)
  await recordEvent(tx, { verb: 'body.end', subjectKind: 'body', subjectId: id, detail: { lastDay } })
}

/** Brings back a body that ended, or would. */
export async function resumeBody(tx: Tx, id: string): Promise<void> {
  await setEnd(tx, id, null)
  await recordEvent(tx, { verb: 'body.resume', subjectKind: 'body', subjectId: id })
}

async function setEnd(tx: Tx, id: string, endedOn: Day | null): Promise<void> {
  await tx.db
    .updateTable('body')
    .set((eb) => ({ endedOn, revision: eb('revision', '+', 1) }))
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', id)
    .execute()
}
