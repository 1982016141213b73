import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
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

/** @returns whether it is gone: one with actions stays, since what was agreed is not forgotten */
export async function removeFocusPoint(tx: Tx, id: string): Promise<boolean> {
  const { partnershipId } = tx.scope
  const removed = await tx.db
    .deleteFrom('focusPoint')
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('action')
            .where('action.partnershipId', '=', partnershipId)
            .where('action.focusPointId', '=', id)
            .select('action.id'),
        ),
      ),
    )
    .returning('id')
    .executeTakeFirst()
  if (removed) await recordEvent(tx, { verb: 'focus-point.remove', subjectKind: 'focus-point', subjectId: id })
  return removed !== undefined
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
