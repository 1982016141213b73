/** A row of points to choose from: of an agree scale, and between the statements of a pair. */
import type { Language, QuestionOf } from '../definition.ts'
import { fieldOf, firstText, type Texts } from '../questionType.ts'
import { notApplicable, notApplicableShort, pointsOf, say } from '../words.ts'

type ScaleProps = {
  question: QuestionOf<'agree'> | QuestionOf<'pair'>
  typed: Texts
  language: Language
  /** What a point means to whoever hears it without seeing where it stands. */
  meaning: (point: number) => string
  ends: { low: string; high: string }
}

/** Each radio says the question and the option: in a long list somebody who hears it should not have to go back. */
export function Scale({ question, typed, language, meaning, ends }: ScaleProps) {
  const name = fieldOf(question)
  const chosen = firstText(typed, name)
  const row = say(question.text, language)
  const hasNone = question.kind === 'agree' && question.notApplicable
  return (
    <>
      <p class="ends" aria-hidden="true">
        <span>{ends.low}</span>
        <span>{ends.high}</span>
      </p>
      <div class="points">
        {pointsOf(question.points).map((point) => (
          <label key={point}>
            <input
              type="radio"
              name={name}
              value={point}
              checked={chosen === String(point)}
              aria-label={`${point} ${meaning(point)}: ${row}`}
            />
            {point}
          </label>
        ))}
        {hasNone && (
          <label>
            <input
              type="radio"
              name={name}
              value="na"
              checked={chosen === 'na'}
              aria-label={`${say(notApplicableShort, language)} ${say(notApplicable, language)}: ${row}`}
            />
            {say(notApplicableShort, language)}
          </label>
        )}
      </div>
    </>
  )
}
