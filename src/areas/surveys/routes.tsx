import type { Route } from '../../platform/web/route.ts'
import { answerRoutes } from './routes/answer.tsx'
import { doorRoutes } from './routes/door.tsx'
import { listRoutes } from './routes/list.tsx'
import { planRoutes } from './routes/plan.tsx'
import { pulseRoutes } from './routes/pulses.tsx'
import { surveyPageRoutes } from './routes/survey.tsx'
import type { SurveySource } from './surveySource.ts'

/** Every page and change of surveys. @param sources what later areas show on the page of one */
export const surveyRoutes = (sources: readonly SurveySource[]): Route[] => [
  ...listRoutes,
  ...planRoutes,
  ...pulseRoutes,
  ...surveyPageRoutes(sources),
  ...answerRoutes,
  ...doorRoutes,
]
