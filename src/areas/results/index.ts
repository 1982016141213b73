export { type CountableSurvey, countSurvey, storeRelease } from './commands.ts'
export { findRelease } from './queries.ts'
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
