import { z } from 'zod'
import { dayOf } from '../../platform/clock.ts'
import { partnershipIds, withScope } from '../../platform/database/scope.ts'
import { job } from '../../platform/jobs.ts'
import { daysAfter } from '../partnership/index.ts'
import { forgetEarlierSheets } from './commands/earlier.ts'

/** How long answers to an earlier survey wait to be counted, in days. */
const keptDays = 14

/** Every night: answers to earlier surveys that nobody counted are destroyed. */
export const forgetEarlierAnswers = job({
  name: 'forget-earlier-answers',
  payload: z.object({}),
  every: '50 3 * * *',
  async run({ database, clock }) {
    const before = daysAfter(dayOf(clock()), -keptDays)
    for (const partnershipId of await partnershipIds(database))
      await withScope(database, { partnershipId, personId: null }, (tx) => forgetEarlierSheets(tx, before))
  },
})
