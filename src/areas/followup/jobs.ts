import { z } from 'zod'
import { partnershipIds, withScope } from '../../platform/database/scope.ts'
import { job } from '../../platform/jobs.ts'
import { remindOfActions } from './commands.ts'

/** Every morning: who has an action that is late or due soon is reminded, at most once a week. */
export const actionReminders = job({
  name: 'action-reminders',
  payload: z.object({}),
  every: '30 7 * * *',
  async run({ database, jobs, today }) {
    for (const partnershipId of await partnershipIds(database)) {
      await withScope(database, { partnershipId, personId: null }, (tx) => remindOfActions(tx, jobs, today()))
    }
  },
})
