import { sql } from 'kysely'
import { attempt } from '../../../platform/database/refusal.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { PanelQuestion } from '../queries.ts'
import { isPrepared, mostQuestions } from '../rules.ts'
import { lockState } from './lifecycle.ts'
import type { Change } from './plan.ts'

export type NewQuestion = Pick<PanelQuestion, 'guarantee' | 'text' | 'frameworkItemId'> & {
  /** Made with the page, for an own question. */
  id?: string
}

/**
 * Adds questions at the end; an item that stands there already is not added again.
 * @returns how many were added, or that there would be too many, or that the interview took place
 */
export async function addQuestions(
  tx: Tx,
  panelId: string,
  questions: readonly NewQuestion[],
): Promise<number | 'too-many' | 'over'> {
  const { partnershipId } = tx.scope
  if (!isPrepared(await lockState(tx, panelId))) return 'over'
  const there = await tx.db
    .selectFrom('panelQuestion')
    .where('partnershipId', '=', partnershipId)
    .where('panelId', '=', panelId)
    .select(['id', 'frameworkItemId', 'position'])
    .execute()
  const added = questions.filter(
    ({ id, frameworkItemId }) =>
      !there.some((one) => one.id === id || (frameworkItemId !== null && one.frameworkItemId === frameworkItemId)),
  )
  if (there.length + added.length > mostQuestions) return 'too-many'
  const last = Math.max(0, ...there.map(({ position }) => position))
  if (added.length === 0) return 0
  // The id of an own question may be that of another interview's: then it is not added.
  const written = await attempt(tx, () =>
    tx.db
      .insertInto('panelQuestion')
      .values(added.map((question, index) => ({ partnershipId, panelId, ...question, position: last + index + 1 })))
      .execute(),
  )
  if (!written.ok) return 0
  await recordEvent(tx, {
    verb: 'panel.add-questions',
    subjectKind: 'panel',
    subjectId: panelId,
    detail: { number: added.length },
  })
  return added.length
}

export async function changeQuestion(
  tx: Tx,
  panelId: string,
  id: string,
  { guarantee, text }: Pick<PanelQuestion, 'guarantee' | 'text'>,
  revision: number,
): Promise<Change | 'over'> {
  if (!isPrepared(await lockState(tx, panelId))) return 'over'
  const changed = await tx.db
    .updateTable('panelQuestion')
    .set({ guarantee, text, revision: sql`revision + 1` })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  if (!changed) return 'changed-meanwhile'
  await recordEvent(tx, {
    verb: 'panel.change-question',
    subjectKind: 'panel',
    subjectId: panelId,
    detail: { questionId: id },
  })
  return 'saved'
}

/** @returns false when the interview took place */
export async function removeQuestion(tx: Tx, panelId: string, id: string): Promise<boolean> {
  if (!isPrepared(await lockState(tx, panelId))) return false
  await tx.db
    .deleteFrom('panelQuestion')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', id)
    .execute()
  await recordEvent(tx, {
    verb: 'panel.remove-question',
    subjectKind: 'panel',
    subjectId: panelId,
    detail: { questionId: id },
  })
  return true
}

/** Lets a question change places with the one before or after it. @returns false when the interview took place */
export async function moveQuestion(tx: Tx, panelId: string, id: string, direction: 'up' | 'down'): Promise<boolean> {
  const { partnershipId } = tx.scope
  if (!isPrepared(await lockState(tx, panelId))) return false
  const there = await tx.db
    .selectFrom('panelQuestion')
    .where('partnershipId', '=', partnershipId)
    .where('panelId', '=', panelId)
    .orderBy('position')
    .orderBy('id')
    .select('id')
    .execute()
  const order = there.map((one) => one.id)
  const from = order.indexOf(id)
  const to = from + (direction === 'up' ? -1 : 1)
  const other = order[to]
  if (other === undefined) return true
  const moved = order.with(from, other).with(to, id)
  for (const [index, questionId] of moved.entries())
    await tx.db
      .updateTable('panelQuestion')
      .set({ position: index + 1 })
      .where('partnershipId', '=', partnershipId)
      .where('id', '=', questionId)
      .execute()
  await recordEvent(tx, {
    verb: 'panel.order-questions',
    subjectKind: 'panel',
    subjectId: panelId,
    detail: { questionId: id, direction },
  })
  return true
}
