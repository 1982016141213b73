/** Which questions are asked: that follows from the answers alone. */
import type { Answer, Answers } from './answers.ts'
import type { Condition, Question } from './definition.ts'

/**
 * Whether a question is asked, given the answers to those before it.
 * @param answers that count: an answer to a question that is itself not asked should not be among them (`answersThatCount`)
 */
export function isAsked({ onlyIf }: Pick<Question, 'onlyIf'>, answers: Answers): boolean {
  return onlyIf.every((condition) => isMet(condition, givenTo(condition.question, answers)))
}

/**
 * The answers to questions that are asked. Whoever changes an earlier answer is no longer asked what depended on it, and what
 * they answered to that does not count.
 * @param questions in the order in which they are asked; answers to others do not count
 */
export function answersThatCount(questions: readonly Question[], answers: Answers): Answers {
  const counting: Record<string, Answer> = {}
  for (const question of questions) {
    const answer = givenTo(question.id, answers)
    if (answer !== undefined && isAsked(question, counting)) counting[question.id] = answer
  }
  return counting
}

/** The questions that are asked, in their order. */
export function askedQuestions(questions: readonly Question[], answers: Answers): Question[] {
  const counting = answersThatCount(questions, answers)
  return questions.filter((question) => isAsked(question, counting))
}

/** An id may be a word that every object knows, such as `constructor`. */
function givenTo(id: string, answers: Answers): Answer | undefined {
  return Object.hasOwn(answers, id) ? answers[id] : undefined
}

function isMet(condition: Condition, answer: Answer | undefined): boolean {
  if (answer === undefined) return false
  switch (condition.is) {
    case 'answered':
      return true
    case 'one-of':
      return valuesOf(answer).some((value) => condition.options.includes(value))
    case 'at-least':
      return typeof answer === 'number' && answer >= condition.value
    case 'at-most':
      return typeof answer === 'number' && answer <= condition.value
  }
}

/** What an answer chose: points and options; of a ranking every option in it. */
function valuesOf(answer: Answer): readonly string[] {
  return Array.isArray(answer) ? answer : [String(answer)]
}
