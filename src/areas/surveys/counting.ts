import { z } from 'zod'

/** Counting as it is asked for; the job that is registered in src/main.ts says what it does. */
export const countingWork = {
  name: 'count-survey',
  payload: z.object({ partnershipId: z.guid(), surveyId: z.guid() }),
  retries: 8,
  run: async () => {},
}
