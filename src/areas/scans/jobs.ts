import { z } from 'zod'
import { partnershipIds, withScope } from '../../platform/database/scope.ts'
import { job } from '../../platform/jobs.ts'
import { remindUnfinished } from './commands.ts'

/** Every morning: who still has to choose, shortly before a scan closes, gets one reminder. */
export const scanReminders = job({
  name: 'scan-reminders',
  payload: z.object({}),
  every: '0 8 * * *',
  async run({ database, jobs, today }) {
    for (const partnershipId of await partnershipIds(database)) {
      await withScope(database, { partnershipId, personId: null }, (tx) => remindUnfinished(tx, jobs, today()))
    }
  },
})
