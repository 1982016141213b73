import type { QuestionnaireDefinition } from '../../questions/index.ts'
import { findQuestionnaireDefinitions } from './definitions.ts'
import { type DefinedVersion, versionsOf } from './publishedVersions.ts'

/** A published version of a questionnaire, with what it asks. */
export type QuestionnaireVersion = DefinedVersion<QuestionnaireDefinition>

const questionnaires = versionsOf('questionnaire', findQuestionnaireDefinitions, ({ title }) => title.nl)

/** The questionnaires that a survey can be held with: of each its newest published version, by title. */
export const findPublishedQuestionnaires = questionnaires.findPublished

/** One version that was published, withdrawn or not. */
export const findQuestionnaire = questionnaires.find
