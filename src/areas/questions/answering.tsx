import type { VNode } from 'preact'
import type { Answer, Answers } from './answers.ts'
import { isAsked } from './asked.ts'
import type { Language, Question } from './definition.ts'
import { fieldOf, type Texts } from './questionType.ts'
import { answerTo, typeOf } from './types.ts'

type QuestionFieldProps = {
  question: Question
  typed: Texts
  /** What is wrong, by the name of the field, as `parseAnswers` says it. */
  errors?: Readonly<Record<string, string>>
  language: Language
}

/** A question with what answers it. */
export function QuestionField({ question, typed, errors = {}, language }: QuestionFieldProps): VNode {
  const { Field } = typeOf(question.kind)
  return <Field question={question} typed={typed} error={errors[fieldOf(question)]} language={language} />
}

export type ParsedAnswers = {
  /** What was answered well, to questions of this page that are asked. */
  answers: Answers
  /** What is wrong, by the name of the field; empty when all is well. */
  errors: Readonly<Record<string, string>>
}

/**
 * Reads the answers to the questions of one page.
 * @param questions those of the page, in their order
 * @param texts what was typed, as a form brings it
 * @param before what was answered on other pages, as far as that counts (`answersThatCount`): it decides what is asked here
 */
export function parseAnswers(
  questions: readonly Question[],
  texts: Texts,
  language: Language = 'nl',
  before: Answers = {},
): ParsedAnswers {
  const answers: Record<string, Answer> = {}
  const errors: Record<string, string> = {}
  const others = Object.entries(before).filter(([id]) => !questions.some((question) => question.id === id))
  for (const question of questions) {
    if (!isAsked(question, { ...Object.fromEntries(others), ...answers })) continue
    const parsed = typeOf(question.kind).parse(question, texts, language)
    if (parsed.is === 'answer') answers[question.id] = parsed.answer
    else if (parsed.is === 'wrong') errors[fieldOf(question)] = parsed.message
    else if (question.required) errors[fieldOf(question)] = unanswered[language]
  }
  return { answers, errors }
}

/** What a form shows for answers that were given before. Values that are no answer to their question are left out. */
export function typedAnswers(questions: readonly Question[], answers: Answers): Texts {
  return Object.assign({}, ...questions.map((question) => typedAnswer(question, answers)))
}

function typedAnswer(question: Question, answers: Answers): Texts {
  const answer = answerTo(question, answers)
  return answer === undefined ? {} : typeOf(question.kind).typed(question, answer)
}

const unanswered = { nl: 'Beantwoord deze vraag nog.', en: 'Please answer this question.' }
