export { surveyPolicy } from './policy.ts'
export { findSurvey, findSurveys, type Survey, type SurveySchool } from './queries.ts'
export {
  type PulseMoment,
  pulseMomentNames,
  type SurveyKind,
  type SurveyState,
  surveyKindNames,
  surveyStateNames,
} from './rules.ts'
export { surveyCrumbs, surveyPath, surveySubject } from './subjects.ts'
export type { CountSurvey, SurveySource } from './surveySource.ts'
