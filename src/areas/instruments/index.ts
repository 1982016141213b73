export { codebookSheet } from './codebook.ts'
export { addShippedInstruments, addShippedQuestionnaires } from './commands.ts'
export {
  FrameworkDefinition,
  type FrameworkItem,
  type PlacedItem,
  placedItems,
  ShippedFramework,
  type Subtheme,
} from './framework.ts'
export { type Guarantee, guaranteeNames, guarantees } from './guarantees.ts'
export type { ItemLink } from './itemLink.ts'
export { instrumentPolicy } from './policy.ts'
export {
  type FrameworkVersion,
  findDefinitions,
  findFramework,
  findItemHistory,
  findPublishedFrameworks,
  findPublishedQuestionnaires,
  findPublishedThemes,
  findQuestionnaire,
  type ItemHistory,
  type ItemVersion,
  type QuestionnaireVersion,
  type ThemeVersion,
} from './queries.ts'
export { ShippedQuestionnaire } from './questionnaire.ts'
export { instrumentRoutes } from './routes.tsx'
export { readLimeSurveyTask } from './tasks/limeSurvey.ts'
export { readFrameworkTask, readThemeTask } from './tasks.ts'
export { type Criterion, descriptorAt, type Phase, Provenance, ShippedTheme, ThemeDefinition } from './theme.ts'
export { type WordRun, wordChanges } from './wordChanges.ts'
