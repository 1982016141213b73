/** The kinds of questions that there are, each in a module of its own. */
import type { Answer, Answers } from './answers.ts'
import type { Question, QuestionKind } from './definition.ts'
import type { QuestionType } from './questionType.ts'
import { agree } from './types/agree.tsx'
import { choice } from './types/choice.tsx'
import { choices } from './types/choices.tsx'
import { number } from './types/number.tsx'
import { long, short } from './types/openText.tsx'
import { pair } from './types/pair.tsx'
import { ranking } from './types/ranking.tsx'

export const questionTypes: { readonly [Kind in QuestionKind]: QuestionType<Kind> } = {
  agree,
  pair,
  choice,
  choices,
  ranking,
  number,
  short,
  long,
}

/** What is known of a kind of question: `typeOf(question.kind).show(question, answer, 'nl')`. */
export function typeOf<Kind extends QuestionKind>(kind: Kind): QuestionType<Kind> {
  return questionTypes[kind]
}

/** The answer to a question among kept values; undefined when there is none, or what is kept is no answer to it. */
export function answerTo(question: Question, kept: Readonly<Record<string, unknown>>): Answer | undefined {
  const value = Object.hasOwn(kept, question.id) ? kept[question.id] : undefined
  return typeOf(question.kind).check(question, value) ? value : undefined
}

/** The answers among kept values, such as those that stood in the database as JSON. */
export function keptAnswers(questions: readonly Question[], kept: Readonly<Record<string, unknown>>): Answers {
  const answers: Record<string, Answer> = {}
  for (const question of questions) {
    const answer = answerTo(question, kept)
    if (answer !== undefined) answers[question.id] = answer
  }
  return answers
}
