export type { Answer, AnswerOf, Answers, Counts, Tally } from './answers.ts'
export {
  type Condition,
  type Language,
  type Question,
  type QuestionKind,
  QuestionnaireDefinition,
  type QuestionOf,
  questionnaireLimits,
  questionnaireMost,
  questionsOf,
  type Section,
  type Words,
} from './definition.ts'
