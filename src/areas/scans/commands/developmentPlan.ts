import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { Action } from '../queries.ts'
import type { SaveResult } from './judgements.ts'

/** Makes a criterion a focus point; doing so twice changes nothing. */
export async function addFocusPoint(tx: Tx, scanId: string, versionId: string, criterionId: string): Promise<void> {
  const { partnershipId } = tx.scope
  const { position } = await tx.db
    .selectFrom('focusPoint')
    .where('partnershipId', '=', partnershipId)
    .where('scanId', '=', scanId)
    .select((eb) => eb.fn.coalesce(eb.fn.max('position'), eb.lit(0)).as('position'))
    .executeTakeFirstOrThrow()
  const added = await tx.db
    .insertInto('focusPoint')
    .values({ partnershipId, scanId, versionId, criterionId, position: position + 1 })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (added)
    await recordEvent(tx, {
      verb: 'focus-point.add',
      subjectKind: 'focus-point',
      subjectId: added.id,
      detail: { scanId, criterionId },
    })
}

export async function removeFocusPoint(tx: Tx, id: string): Promise<void> {
  await tx.db
    .deleteFrom('focusPoint')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', id)
    .execute()
  await recordEvent(tx, { verb: 'focus-point.remove', subjectKind: 'focus-point', subjectId: id })
}

export async function setGoal(tx: Tx, id: string, goal: string, revision: number): Promise<SaveResult> {
  const changed = await tx.db
    .updateTable('focusPoint')
    .set({ goal, revision: revision + 1 })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  if (!changed) return 'changed-meanwhile'
  await recordEvent(tx, { verb: 'focus-point.set-goal', subjectKind: 'focus-point', subjectId: id })
  return 'saved'
}

export async function addAction(
  tx: Tx,
  focusPointId: string,
  action: { what: string; ownerId: string; dueOn: Day },
  today: Day,
): Promise<void> {
  const { partnershipId } = tx.scope
  const { id } = await tx.db
    .insertInto('action')
    .values({ partnershipId, focusPointId, ...action, agreedOn: today })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordEvent(tx, {
    verb: 'action.add',
    subjectKind: 'action',
    subjectId: id,
    detail: { focusPointId, ownerId: action.ownerId, dueOn: action.dueOn },
  })
}

export async function setActionState(tx: Tx, id: string, state: Action['state'], today: Day): Promise<void> {
  await tx.db
    .updateTable('action')
    .set({
      state,
      settledOn: state === 'done' || state === 'dropped' ? today : null,
      droppedBecause: state === 'dropped' ? 'Niet opgeschreven' : null,
    })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', id)
    .execute()
  await recordEvent(tx, { verb: 'action.set-state', subjectKind: 'action', subjectId: id, detail: { state } })
}
