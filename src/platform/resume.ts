import { partnershipIds, withScope } from './database/scope.ts'
import { sendLetter } from './letters.ts'
import type { Services } from './services.ts'
import { resumeTask } from './tasks.ts'

/** Work that was asked for longer ago than this, in ms, and is not done has lost its job: a queue is not in a backup. */
const lostAfter = 60 * 60 * 1_000

/** Asks again for letters and tasks that lost their job. Both may be asked for twice without harm. */
export async function resumeLostWork({ database, jobs, clock }: Services): Promise<void> {
  const before = new Date(clock().getTime() - lostAfter)
  for (const partnershipId of await partnershipIds(database)) {
    await withScope(database, { partnershipId, personId: null }, async ({ db }) => {
      const letters = await db
        .selectFrom('letter')
        .where('partnershipId', '=', partnershipId)
        .where('sentAt', 'is', null)
        .where('createdAt', '<', before)
        .select('id')
        .execute()
      for (const { id } of letters) await jobs.enqueue(sendLetter, { partnershipId, letterId: id }, db)
      const tasks = await db
        .selectFrom('task')
        .where('partnershipId', '=', partnershipId)
        .where('state', 'in', ['waiting', 'running'])
        .where('createdAt', '<', before)
        .select('id')
        .execute()
      for (const { id } of tasks) await resumeTask(jobs, { partnershipId, taskId: id }, db)
    })
  }
}
