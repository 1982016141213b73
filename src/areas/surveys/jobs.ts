import { z } from 'zod'
import { partnershipIds, type Tx, withScope } from '../../platform/database/scope.ts'
import { type AnyJob, job } from '../../platform/jobs.ts'
import { countSent, takeStep, writeReminders } from './commands.ts'
import { countingWork } from './counting.ts'
import { findSurveys } from './queries.ts'
import type { CountSurvey } from './surveySource.ts'

/** Counts a survey that was closed. @param count what is made of what was sent in */
export function countingJob(count: CountSurvey): AnyJob {
  return job({
    ...countingWork,
    async run({ database, config, today }, { partnershipId, surveyId }) {
      await withScope(database, { partnershipId, personId: null }, (tx) =>
        countSent(tx, surveyId, { secret: config.secret, today: today(), count }),
      )
    },
  })
}

/**
 * Every morning: surveys close after their last day and open on their first, whoever has not sent in is reminded, and counting
 * that lost its job is asked for again.
 */
export const surveyDays = job({
  name: 'survey-days',
  payload: z.object({}),
  every: '0 7 * * *',
  async run({ database, jobs, config, today }) {
    const post = { jobs, origin: config.origin }
    for (const partnershipId of await partnershipIds(database)) {
      const alone = (work: (tx: Tx) => Promise<unknown>) => withScope(database, { partnershipId, personId: null }, work)
      const surveys = await withScope(database, { partnershipId, personId: null }, findSurveys, 'read')
      for (const survey of surveys) {
        const around = { today: today(), post }
        if (survey.state === 'open' && survey.closesOn < today())
          await alone((tx) => takeStep(tx, survey.id, { kind: 'close' }, around))
        else if (survey.state === 'open') await alone((tx) => writeReminders(tx, post, survey, today()))
        if (survey.state === 'planned' && survey.opensOn <= today() && survey.closesOn >= today())
          await alone((tx) => takeStep(tx, survey.id, { kind: 'open' }, around))
        if (survey.state === 'counting')
          await alone((tx) => jobs.enqueue(countingWork, { partnershipId, surveyId: survey.id }, tx.db))
      }
    }
  },
})
