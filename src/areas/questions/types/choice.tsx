import {
  answered,
  columnName,
  countKeys,
  fieldOf,
  firstText,
  nothing,
  type QuestionType,
  wrong,
} from '../questionType.ts'
import { say } from '../words.ts'
import { Choosing } from './frame.tsx'
import { Options, optionIds, optionWords } from './options.tsx'

/** One of several options. */
export const choice: QuestionType<'choice'> = {
  name: 'keuze uit een lijst',
  parse(question, typed, language) {
    const text = firstText(typed, fieldOf(question))
    if (text === '') return nothing
    return optionIds(question).includes(text)
      ? answered(text)
      : wrong(language, 'Kies een van de mogelijkheden.', 'Choose one of the options.')
  },
  typed: (question, answer) => ({ [fieldOf(question)]: [answer] }),
  check: (question, value): value is string => typeof value === 'string' && optionIds(question).includes(value),
  Field({ question, typed, error, language }) {
    return (
      <Choosing question={question} error={error} language={language}>
        <Options question={question} control="radio" typed={typed} language={language} />
      </Choosing>
    )
  },
  count: (question, answers) => countKeys(optionIds(question), answers),
  show: optionWords,
  labels: ({ options }, language) => options.map(({ id, text }) => ({ key: id, label: say(text, language) })),
  columns: (question) => [
    {
      name: columnName(question.id),
      label: question.text.nl,
      kind: 'number',
      values: question.options.map(({ text }, index) => ({ value: index + 1, label: text.nl })),
      of: (answer) => optionIds(question).indexOf(answer) + 1,
    },
  ],
}
