import { z } from 'zod'
import { partnershipIds, withScope } from '../../platform/database/scope.ts'
import { job } from '../../platform/jobs.ts'
import { growAround } from './commands.ts'

/** Every night: the calendar follows the schools, bodies and people that there are, and in spring the next year comes. */
export const cycleGrowth = job({
  name: 'cycle-growth',
  payload: z.object({}),
  every: '15 3 * * *',
  async run({ database, today }) {
    for (const partnershipId of await partnershipIds(database)) {
      await withScope(database, { partnershipId, personId: null }, (tx) => growAround(tx, today()))
    }
  },
})
