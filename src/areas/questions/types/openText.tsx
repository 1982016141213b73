/** Open answers: in one line, or as long as somebody needs. Only how many there are is counted. */
import { cleanText } from '../../../platform/web/fields.ts'
import { answerLimits } from '../answers.ts'
import type { Language, Question } from '../definition.ts'
import {
  answered,
  type Column,
  columnName,
  fieldOf,
  nothing,
  type Parsed,
  type QuestionType,
  type Texts,
  wrong,
} from '../questionType.ts'
import { describedBy, Typing } from './frame.tsx'

/** What is the same for both: an open answer is shown as it is, and never counted by what it says. */
const onlyNumbered = {
  count: () => ({}),
  show: (_question: Question, answer: string) => answer,
  labels: () => [],
  columns: ({ id, text }: Question): Column<string>[] => [
    { name: columnName(id), label: text.nl, kind: 'text', values: [], of: (answer) => answer },
  ],
}

export const short: QuestionType<'short'> = {
  name: 'open vraag, één regel',
  parse: (question, typed, language) =>
    textIn(textOf(typed, fieldOf(question)).replace(/\s+/g, ' '), answerLimits.short, language),
  typed: (question, answer) => ({ [fieldOf(question)]: [answer] }),
  check: (_question, value): value is string => isText(value, answerLimits.short),
  Field({ question, typed, error, language }) {
    const name = fieldOf(question)
    return (
      <Typing question={question} error={error} language={language}>
        <input
          id={name}
          name={name}
          value={typed[name]?.[0] ?? ''}
          maxlength={answerLimits.short}
          autocomplete="off"
          aria-describedby={describedBy({ question, error })}
          aria-invalid={error ? 'true' : undefined}
        />
      </Typing>
    )
  },
  ...onlyNumbered,
}

export const long: QuestionType<'long'> = {
  name: 'open vraag',
  parse: (question, typed, language) => textIn(textOf(typed, fieldOf(question)), answerLimits.long, language),
  typed: (question, answer) => ({ [fieldOf(question)]: [answer] }),
  check: (_question, value): value is string => isText(value, answerLimits.long),
  Field({ question, typed, error, language }) {
    const name = fieldOf(question)
    return (
      <Typing question={question} error={error} language={language}>
        <textarea
          id={name}
          name={name}
          rows={4}
          maxlength={answerLimits.long}
          aria-describedby={describedBy({ question, error })}
          aria-invalid={error ? 'true' : undefined}
        >
          {typed[name]?.[0] ?? ''}
        </textarea>
      </Typing>
    )
  },
  ...onlyNumbered,
}

const textOf = (typed: Texts, name: string) => cleanText(typed[name]?.[0] ?? '')

function textIn(text: string, most: number, language: Language): Parsed<string> {
  if (text === '') return nothing
  if (text.length <= most) return answered(text)
  return wrong(
    language,
    `Maak je antwoord korter: hooguit ${most} tekens. Nu zijn het er ${text.length}.`,
    `Shorten your answer: at most ${most} characters. It has ${text.length} now.`,
  )
}

function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value !== '' && value.length <= most
}
