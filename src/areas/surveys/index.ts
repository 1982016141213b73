export { surveyActivity } from './activities.ts'
export { planPulses } from './commands.ts'
export { surveyHome } from './home.tsx'
export { countingJob, surveyDays } from './jobs.ts'
export { surveyPolicy } from './policy.ts'
export {
  findQuestionnaire,
  findSurvey,
  findSurveys,
  type PulsePlan,
  type Survey,
  type SurveySchool,
} from './queries.ts'
export { surveyRoutes } from './routes.tsx'
export {
  type PulseMoment,
  pulseMomentNames,
  pulsesOf,
  type SurveyKind,
  type SurveyState,
  surveyKindNames,
  surveyStateNames,
} from './rules.ts'
export { surveyCrumbs, surveyPath, surveySubject } from './subjects.ts'
export type { CountSurvey, SurveySource } from './surveySource.ts'
export { surveyTraces } from './traces.ts'
