export { type CountableSurvey, countSurvey, storeRelease } from './commands.ts'
export { feedbackAtSurvey } from './feedbackAtSurvey.tsx'
export { feedbackHome } from './feedbackHome.tsx'
export { forgetEarlierAnswers } from './jobs.ts'
export { findRelease, type QuotableRemark, quotableRemarks } from './queries.ts'
export { remarkHome } from './remarkHome.tsx'
export { remarksAtSurvey } from './remarksAtSurvey.tsx'
export { remarkTrail } from './remarkTrail.ts'
export { resultsReportTask } from './reportDocument.ts'
export { type ResultThatAsks, resultsThatAsk } from './resultsThatAsk.ts'
export { earlierRoutes } from './routes/earlier.tsx'
export { exportRoutes } from './routes/exports.tsx'
export { feedbackRoutes } from './routes/feedback.tsx'
export { leadingRoutes } from './routes/leading.tsx'
export { readingRoutes } from './routes/reading.tsx'
export { remarkRoutes } from './routes/remarks.tsx'
export {
  anyQuestion,
  type Counted,
  countResponses,
  disclose,
  type Group,
  type GroupKind,
  type GroupResponse,
  groupId,
  type Invited,
  type Place,
  publish,
  type Release,
  type Response,
  type SectionResult,
} from './rules.ts'
export { findStudentsSay, type StudentsSay } from './studentsSay.ts'
export { resultsOfSurvey } from './surveySection.tsx'
export { resultsTrail } from './trail.ts'
