import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { Progress } from '../rules.ts'

/** How an activity goes, as it came in. */
export type NewProgress = {
  /** Made with the page: the same form sent twice tells one thing. */
  key: string
  progress: Progress
  text: string
  /** How often something was told when the page was made. */
  seen: number
}

export type TellResult = 'told' | 'lost'

/**
 * Tells how an activity goes. The activity shows what was told last; all that was told before stays.
 * @returns `lost` when somebody else told something after the page was made
 */
export async function tellProgress(
  tx: Tx,
  activityId: string,
  { key, progress, text, seen }: NewProgress,
  today: Day,
): Promise<TellResult> {
  const { partnershipId, personId } = tx.scope
  await tx.db
    .selectFrom('planActivity')
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', activityId)
    .select('id')
    .forUpdate()
    .executeTakeFirstOrThrow()
  const told = await tx.db
    .selectFrom('activityProgress')
    .where('partnershipId', '=', partnershipId)
    .where('activityId', '=', activityId)
    .select('id')
    .execute()
  if (told.some(({ id }) => id === key)) return 'told'
  if (told.length !== seen) return 'lost'
  const added = await tx.db
    .insertInto('activityProgress')
    .values({ partnershipId, id: key, activityId, progress, text, toldOn: today, personId })
    // The key of something that was told of another activity: that page is not this one's.
    .onConflict((conflict) => conflict.columns(['partnershipId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return 'lost'
  await tx.db
    .updateTable('planActivity')
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', activityId)
    .set(text === '' ? { progress } : { progress, brought: text })
    .execute()
  await recordEvent(tx, {
    verb: 'activity.tell',
    subjectKind: 'plan-activity',
    subjectId: activityId,
    detail: { progress },
  })
  return 'told'
}
