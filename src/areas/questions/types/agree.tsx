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
import { endsOf, notApplicable, pointsOf, say, wordsAt } from '../words.ts'
import { Choosing } from './frame.tsx'
import { Scale } from './scale.tsx'

/** What stands for "niet van toepassing" in exports: no scale has so many points. */
const missing = 9

/** How much somebody agrees with a statement, from 1 on. */
export const agree: QuestionType<'agree'> = {
  name: 'stelling (mee eens)',
  parse(question, typed, language) {
    const text = firstText(typed, fieldOf(question))
    if (text === '') return nothing
    if (text === 'na' && question.notApplicable) return answered('na')
    const point = pointsOf(question.points).find((one) => String(one) === text)
    return point === undefined
      ? wrong(language, 'Kies een van de mogelijkheden.', 'Choose one of the options.')
      : answered(point)
  },
  typed: (question, answer) => ({ [fieldOf(question)]: [String(answer)] }),
  check: (question, value): value is number | 'na' =>
    value === 'na' ? question.notApplicable : pointsOf(question.points).some((point) => point === value),
  Field({ question, typed, error, language }) {
    return (
      <Choosing question={question} error={error} language={language}>
        <Scale
          question={question}
          typed={typed}
          language={language}
          meaning={(point) => wordsAt(question, point, language)}
          ends={endsOf(question, language)}
        />
      </Choosing>
    )
  },
  count: (question, answers) => countKeys(keysOf(question), answers.map(String)),
  show: (question, answer, language) =>
    answer === 'na' ? say(notApplicable, language) : `${answer} ${wordsAt(question, answer, language)}`.trim(),
  labels: (question, language) =>
    keysOf(question).map((key) => ({
      key,
      label: key === 'na' ? say(notApplicable, language) : `${key} ${wordsAt(question, Number(key), language)}`.trim(),
    })),
  columns: (question) => [
    {
      name: columnName(question.id),
      label: question.text.nl,
      kind: 'number',
      values: [
        ...pointsOf(question.points).map((value) => ({
          value,
          label: wordsAt(question, value, 'nl') || String(value),
        })),
        ...(question.notApplicable ? [{ value: missing, label: notApplicable.nl }] : []),
      ],
      ...(question.notApplicable ? { missing } : {}),
      of: (answer) => (answer === 'na' ? missing : answer),
    },
  ],
}

function keysOf({ points, notApplicable: hasNone }: { points: number; notApplicable: boolean }): string[] {
  return [...pointsOf(points).map(String), ...(hasNone ? ['na'] : [])]
}
