import type { ActivitySource } from '../cycle/index.ts'
import { surveyPolicy } from './policy.ts'

/** How a survey is planned from the cycle, and where it stands. */
export const surveyActivity: ActivitySource = {
  activity: 'survey',
  planPath: (who, { id }) => (surveyPolicy.plan.allows(who, undefined) ? `/surveys/new?occurrence=${id}` : null),
  thingPath: (id) => `/surveys/${id}`,
}
