import { z } from 'zod'
import { attempt } from './database/refusal.ts'
import { partnershipIds, type Tx, withScope } from './database/scope.ts'
import { job } from './jobs.ts'

/** How long what was asked for can be fetched, in days: tasks, what they read and what they made. */
export const keptDays = 30

/** Every night: tasks of a month ago are forgotten, and letters that were sent, with the files that nothing refers to any more. */
export const forgetOldWork = job({
  name: 'forget-old-work',
  payload: z.object({}),
  every: '30 3 * * *',
  async run({ database, clock }) {
    const before = new Date(clock().getTime() - keptDays * 86_400_000)
    for (const partnershipId of await partnershipIds(database)) {
      await withScope(database, { partnershipId, personId: null }, (tx) => forgetBefore(tx, before))
    }
  },
})

/** Forgets what was asked for before a moment. A file that something still refers to, such as a Word template, stays. */
export async function forgetBefore(tx: Tx, before: Date): Promise<void> {
  const { partnershipId } = tx.scope
  await tx.db.deleteFrom('task').where('partnershipId', '=', partnershipId).where('createdAt', '<', before).execute()
  await tx.db
    .deleteFrom('letter')
    .where('partnershipId', '=', partnershipId)
    .where('sentAt', '<', before)
    .where('onceKey', 'is', null)
    .execute()
  const files = await tx.db
    .selectFrom('file')
    .where('partnershipId', '=', partnershipId)
    .where('createdAt', '<', before)
    .select('id')
    .execute()
  for (const { id } of files) {
    await attempt(tx, () =>
      tx.db.deleteFrom('file').where('partnershipId', '=', partnershipId).where('id', '=', id).execute(),
    )
  }
}
