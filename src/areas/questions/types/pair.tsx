import type { Language, QuestionOf } from '../definition.ts'
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
import { pointsOf, say } from '../words.ts'
import { Choosing } from './frame.tsx'
import { Scale } from './scale.tsx'

/** Where somebody stands between two statements: 1 is wholly the left one. */
export const pair: QuestionType<'pair'> = {
  name: 'keuze tussen twee uitspraken',
  parse(question, typed, language) {
    const text = firstText(typed, fieldOf(question))
    if (text === '') return nothing
    const point = pointsOf(question.points).find((one) => String(one) === text)
    return point === undefined
      ? wrong(language, 'Kies een van de mogelijkheden.', 'Choose one of the options.')
      : answered(point)
  },
  typed: (question, answer) => ({ [fieldOf(question)]: [String(answer)] }),
  check: (question, value): value is number => pointsOf(question.points).some((point) => point === value),
  Field({ question, typed, error, language }) {
    return (
      <Choosing question={question} error={error} language={language}>
        <Scale
          question={question}
          typed={typed}
          language={language}
          meaning={(point) => meaningOf(question, point, language)}
          ends={{ low: say(question.left, language), high: say(question.right, language) }}
        />
      </Choosing>
    )
  },
  count: (question, answers) => countKeys(pointsOf(question.points).map(String), answers.map(String)),
  show: (question, answer, language) => `${answer} ${meaningOf(question, answer, language)}`,
  labels: (question, language) =>
    pointsOf(question.points).map((point) => ({
      key: String(point),
      label: isEnd(question, point) ? `${point} ${meaningOf(question, point, language)}` : String(point),
    })),
  columns: (question) => [
    {
      name: columnName(question.id),
      label: question.text.nl,
      kind: 'number',
      values: [
        { value: 1, label: question.left.nl },
        { value: question.points, label: question.right.nl },
      ],
      of: (answer) => answer,
    },
  ],
}

const isEnd = ({ points }: QuestionOf<'pair'>, point: number) => point === 1 || point === points

/** What a point says: the statement at an end, and between them how near it is to which. */
function meaningOf(question: QuestionOf<'pair'>, point: number, language: Language): string {
  const { left, right, points } = question
  if (point === 1) return say(left, language)
  if (point === points) return say(right, language)
  const middle = (points + 1) / 2
  if (point === middle) return language === 'en' ? 'in the middle' : 'in het midden'
  const nearer = say(point < middle ? left : right, language)
  return language === 'en' ? `closer to “${nearer}”` : `dichter bij ‘${nearer}’`
}
