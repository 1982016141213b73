/**
 * What a questionnaire is, and all that is known of each kind of question: how it is asked, read, kept, counted, shown and
 * exported. This area knows no database, no clock and no people; rules of other areas may enter it.
 */
export { type ParsedAnswers, parseAnswers, QuestionField, typedAnswers } from './answering.tsx'
export { type Answer, type AnswerOf, type Answers, answerLimits, type Counts, type Tally } from './answers.ts'
export { answersThatCount, askedQuestions, isAsked } from './asked.ts'
export { blocksOf, dealForms, formsOf, questionsOfForm, sectionsOfForm } from './blocks.ts'
export {
  Condition,
  conditionsFor,
  type Language,
  Question,
  type QuestionKind,
  QuestionnaireDefinition,
  type QuestionOf,
  questionnaireLimits,
  questionnaireMost,
  questionsOf,
  Section,
  type Words,
} from './definition.ts'
export { type Column, fieldOf, type Label, type Parsed, type QuestionType, type Texts } from './questionType.ts'
export { mergeTallies, tallyOf } from './tally.ts'
export { answerTo, keptAnswers, questionTypes, typeOf } from './types.ts'
export { say } from './words.ts'
