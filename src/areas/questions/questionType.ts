import type { VNode } from 'preact'
import type { AnswerOf, Counts } from './answers.ts'
import type { Language, Question, QuestionKind, QuestionOf } from './definition.ts'

/** What was typed in a form, by the name of the field: every value as it came in. */
export type Texts = Readonly<Record<string, readonly string[]>>

/** What typed texts say to one question: an answer, nothing, or something that is none, with what to tell in their language. */
export type Parsed<Answer> = { is: 'answer'; answer: Answer } | { is: 'nothing' } | { is: 'wrong'; message: string }

export const nothing = { is: 'nothing' } as const
export const answered = <Answer>(answer: Answer): Parsed<Answer> => ({ is: 'answer', answer })
export const wrong = (language: Language, nl: string, en: string): Parsed<never> => ({
  is: 'wrong',
  message: language === 'en' ? en : nl,
})

export type FieldProps<Kind extends QuestionKind> = {
  question: QuestionOf<Kind>
  typed: Texts
  /** What is wrong with what was typed. */
  error?: string | undefined
  language: Language
}

/** What a key of the counts is called on screen. */
export type Label = { key: string; label: string }

/** A column of an export: one variable, with what its values stand for. */
export type Column<Answer> = {
  /** Letters, digits and underscores, beginning with a letter: what SPSS takes. */
  name: string
  label: string
  kind: 'number' | 'text'
  values: readonly { value: number; label: string }[]
  /** The value that stands for "niet van toepassing", which is no measurement. */
  missing?: number
  /** What stands in the column for an answer. */
  of: (answer: Answer) => number | string | null
}

/** All that is known of one kind of question: how it is asked, read, kept, counted, shown and exported. */
export type QuestionType<Kind extends QuestionKind> = {
  /** What the kind is called. */
  name: string
  /** Reads what was typed; whatever comes in, it never throws. */
  parse: (question: QuestionOf<Kind>, typed: Texts, language: Language) => Parsed<AnswerOf[Kind]>
  /** What a form shows for an answer that was given before. */
  typed: (question: QuestionOf<Kind>, answer: AnswerOf[Kind]) => Texts
  /** Whether a kept value is an answer to this question. */
  check: (question: QuestionOf<Kind>, value: unknown) => value is AnswerOf[Kind]
  Field: (props: FieldProps<Kind>) => VNode
  /** How answers add up; see `Counts`. */
  count: (question: QuestionOf<Kind>, answers: readonly AnswerOf[Kind][]) => Counts
  /** An answer in words. */
  show: (question: QuestionOf<Kind>, answer: AnswerOf[Kind], language: Language) => string
  /** The keys of the counts that are shown, in their order. */
  labels: (question: QuestionOf<Kind>, language: Language) => Label[]
  columns: (question: QuestionOf<Kind>) => Column<AnswerOf[Kind]>[]
}

/** The name of a question in forms, and of what is wrong with it: `q-welkom`. A ranking has a name for each option behind it. */
export const fieldOf = ({ id }: Pick<Question, 'id'>): string => `q-${id}`

/** The first text of a field; empty when it did not come along. */
export const firstText = (typed: Texts, name: string): string => typed[name]?.[0]?.trim() ?? ''

/** How often each key occurs, of all keys that can. */
export function countKeys(keys: readonly string[], given: Iterable<string>): Counts {
  const counts = Object.fromEntries(keys.map((key): [string, number] => [key, 0]))
  for (const key of given) counts[key] = (counts[key] ?? 0) + 1
  return counts
}

/** The name of a column for a question, or a part of it. */
export function columnName(...parts: readonly string[]): string {
  const name = parts.join('_').replace(/[^A-Za-z0-9]+/g, '_')
  return (/^[A-Za-z]/.test(name) ? name : `q_${name}`).slice(0, 64)
}
