import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { givePass, withdrawPasses } from '../../../platform/passes.ts'
import { findOwnFeed } from '../queries.ts'

/**
 * Makes a secret address for the calendar of this person; an earlier one stops working.
 * @returns the secret in it, which is kept nowhere
 */
export async function makeFeed(tx: Tx): Promise<string> {
  const { partnershipId, personId } = tx.scope
  if (personId === null) throw new Error('a calendar is of a person')
  await removeFeed(tx)
  const { id } = await tx.db
    .insertInto('calendarFeed')
    .values({ partnershipId, personId })
    .returning('id')
    .executeTakeFirstOrThrow()
  const secret = await givePass(tx, { kind: 'calendar', subjectId: id, personId })
  await recordEvent(tx, { verb: 'calendar-feed.make', subjectKind: 'calendar-feed', subjectId: id })
  return secret
}

/** Takes back the secret address, if there is one: whoever knows it finds nothing there from now on. */
export async function revokeFeed(tx: Tx): Promise<void> {
  const gone = await removeFeed(tx)
  if (gone) await recordEvent(tx, { verb: 'calendar-feed.revoke', subjectKind: 'calendar-feed', subjectId: gone.id })
}

async function removeFeed(tx: Tx): Promise<{ id: string } | undefined> {
  const feed = await findOwnFeed(tx)
  if (!feed) return undefined
  await withdrawPasses(tx, 'calendar', feed.id)
  await tx.db
    .deleteFrom('calendarFeed')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', feed.id)
    .execute()
  return feed
}
