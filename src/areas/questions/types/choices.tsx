import type { Language } from '../definition.ts'
import {
  answered,
  columnName,
  countKeys,
  fieldOf,
  nothing,
  type Parsed,
  type QuestionType,
  wrong,
} from '../questionType.ts'
import { say } from '../words.ts'
import { Choosing } from './frame.tsx'
import { Options, optionIds, optionWords } from './options.tsx'

/** Any number of options, or at most so many. */
export const choices: QuestionType<'choices'> = {
  name: 'meer keuzes uit een lijst',
  parse(question, typed, language) {
    const texts = new Set(typed[fieldOf(question)]?.map((text) => text.trim()).filter((text) => text !== ''))
    const chosen = optionIds(question).filter((id) => texts.delete(id))
    if (texts.size > 0) return wrong(language, 'Kies uit de mogelijkheden.', 'Choose from the options.')
    if (chosen.length === 0) return nothing
    return question.most !== undefined && chosen.length > question.most
      ? tooMany(question.most, language)
      : answered(chosen)
  },
  typed: (question, answer) => ({ [fieldOf(question)]: answer }),
  check: (question, value): value is readonly string[] =>
    isSomeOf(optionIds(question), value) && value.length <= (question.most ?? value.length),
  Field({ question, typed, error, language }) {
    const { most } = question
    return (
      <Choosing question={question} error={error} language={language}>
        {most !== undefined && <p class="hint">{language === 'en' ? `At most ${most}.` : `Hooguit ${most}.`}</p>}
        <Options question={question} control="checkbox" typed={typed} language={language} />
      </Choosing>
    )
  },
  count: (question, answers) => countKeys(optionIds(question), answers.flat()),
  show: (question, answer, language) => answer.map((id) => optionWords(question, id, language)).join('; '),
  labels: ({ options }, language) => options.map(({ id, text }) => ({ key: id, label: say(text, language) })),
  columns: (question) =>
    question.options.map(({ id, text }) => ({
      name: columnName(question.id, id),
      label: `${question.text.nl} ${text.nl}`,
      kind: 'number',
      values: [
        { value: 0, label: 'niet gekozen' },
        { value: 1, label: 'gekozen' },
      ],
      of: (answer) => (answer.includes(id) ? 1 : 0),
    })),
}

function tooMany(most: number, language: Language): Parsed<never> {
  return wrong(language, `Kies er hooguit ${most}.`, `Choose at most ${most}.`)
}

/** Whether a value is a list of some of these, each once. */
export function isSomeOf(ids: readonly string[], value: unknown): value is readonly string[] {
  if (!Array.isArray(value) || value.length === 0) return false
  return new Set(value).size === value.length && value.every((one) => typeof one === 'string' && ids.includes(one))
}
