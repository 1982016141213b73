import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { ActionOrigin } from '../originSource.ts'
import type { Action } from '../queries.ts'
import { type ActionStep, dueFrom, takeStep } from '../rules.ts'

/** Where an action belongs: at whose table, at which school, under which guarantee, on which item of an instrument. */
export type Belonging = {
  bodyId?: string | null
  schoolId?: string | null
  guarantee?: number | null
  instrumentId?: string | null
  instrumentItemId?: string | null
}

export type NewAction = Belonging & {
  /** Made with the page, so that a form that is sent twice makes one action: the database refuses the second. */
  id?: string
  what: string
  /** A person, or a body that does it together. */
  owner: { personId: string } | { bodyId: string }
  /** A day that has passed counts as today. */
  dueOn: Day
  origin: ActionOrigin
}

/** @returns the id of the action */
export async function addAction(
  tx: Tx,
  { what, owner, dueOn, origin, ...belonging }: NewAction,
  today: Day,
): Promise<string> {
  const { partnershipId, personId } = tx.scope
  const { kind, ...from } = origin
  const { id } = await tx.db
    .insertInto('action')
    .values({
      partnershipId,
      what,
      ...('personId' in owner ? { ownerId: owner.personId } : { ownerBodyId: owner.bodyId }),
      dueOn: dueFrom(today, dueOn),
      agreedOn: today,
      createdBy: personId,
      ...from,
      ...belonging,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordEvent(tx, { verb: 'action.add', subjectKind: 'action', subjectId: id, detail: { origin: kind, dueOn } })
  return id
}

/** How a step went: taken, made impossible by the rules, or too late since somebody else changed the action first. */
export type StepTaken =
  | { ok: true }
  | { ok: false; lost: false; field: 'outcome' | 'dueOn' | 'line'; problem: string }
  | { ok: false; lost: true }

/**
 * Takes a step in the life of an action, and writes down what it was.
 * @param action as whoever takes the step saw it, with that revision
 * @param at when and, if it was in one, in which meeting
 */
export async function stepAction(
  tx: Tx,
  action: Action,
  step: ActionStep,
  { today, meetingId = null }: { today: Day; meetingId?: string | null },
): Promise<StepTaken> {
  const result = takeStep(action, step, today)
  if (!result.ok) return { ok: false, lost: false, field: result.field, problem: result.problem }
  const { partnershipId, personId } = tx.scope
  const { state, dueOn, verdict, brought, droppedBecause, settledOn } = result.standing
  const changed = await tx.db
    .updateTable('action')
    .set({ state, dueOn, verdict, brought, droppedBecause, settledOn, revision: action.revision + 1 })
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', action.id)
    .where('revision', '=', action.revision)
    .returning('id')
    .executeTakeFirst()
  if (!changed) return { ok: false, lost: true }
  await tx.db
    .insertInto('actionReview')
    .values({ partnershipId, actionId: action.id, reviewedOn: today, meetingId, byId: personId, ...result.review })
    .execute()
  await recordEvent(tx, {
    verb: `action.${step.kind}`,
    subjectKind: 'action',
    subjectId: action.id,
    detail: { state, verdict, dueOn, meetingId },
  })
  return { ok: true }
}
