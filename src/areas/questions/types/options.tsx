/** Options to choose from, one or several, under each other: the words can be long. */
import type { Language, QuestionOf } from '../definition.ts'
import { fieldOf, type Texts } from '../questionType.ts'
import { say } from '../words.ts'

type OptionsProps = {
  question: QuestionOf<'choice'> | QuestionOf<'choices'>
  control: 'radio' | 'checkbox'
  typed: Texts
  language: Language
}

export function Options({ question, control, typed, language }: OptionsProps) {
  const name = fieldOf(question)
  const chosen = typed[name] ?? []
  return (
    <>
      {question.options.map(({ id, text }) => (
        <label key={id} class="option">
          <input type={control} name={name} value={id} checked={chosen.includes(id)} />
          <span>{say(text, language)}</span>
        </label>
      ))}
    </>
  )
}

type HasOptions = Pick<QuestionOf<'choice'>, 'options'>

export const optionIds = ({ options }: HasOptions): string[] => options.map(({ id }) => id)

/** The words of an option. @throws Error when the question has no such option: an answer is checked before it is shown */
export function optionWords({ options }: HasOptions, id: string, language: Language): string {
  const option = options.find((one) => one.id === id)
  if (!option) throw new Error(`the question has no option ${id}`)
  return say(option.text, language)
}
