import type { QuestionKind } from './definition.ts'

/**
 * What somebody answers to a question of each kind:
 * agree and pair: 1 up to the number of points, or `na` (niet van toepassing); choice: the id of an option; choices: ids of
 * options, each once; ranking: ids of options, the first is first; number: the number; short and long: the text.
 */
export type AnswerOf = {
  agree: number | 'na'
  pair: number
  choice: string
  choices: readonly string[]
  ranking: readonly string[]
  number: number
  short: string
  long: string
}

export type Answer = AnswerOf[QuestionKind]

/** How long open answers may be, in characters. */
export const answerLimits = { short: 300, long: 4000 }

/** Answers by the id of their question; what is not answered is not there. */
export type Answers = Readonly<Record<string, Answer>>

/**
 * How the answers to one question add up over people, per group: how many gave each answer. The keys are
 * agree and pair: `1` … `7`, `na`; choice and choices: ids of options; ranking: `id:1` … (option on place); number: `sum`,
 * `squares`, and how many in each tenth of its range: `bin:0` … `bin:9`; short and long: nothing (only `n` counts).
 */
export type Counts = Readonly<Record<string, number>>

/** How many answered a question (with `na` too), and what. */
export type Tally = { n: number; counts: Counts }
