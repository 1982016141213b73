import type { Language, QuestionOf } from '../definition.ts'
import { answered, columnName, fieldOf, firstText, nothing, type QuestionType, wrong } from '../questionType.ts'
import { say } from '../words.ts'
import { describedBy, Typing } from './frame.tsx'

/** Into how many parts a range is divided to count. */
const bins = 10

/** A number within a range, with so many figures behind the comma. */
export const number: QuestionType<'number'> = {
  name: 'getal',
  parse(question, typed, language) {
    const text = firstText(typed, fieldOf(question))
    if (text === '') return nothing
    const value = numberIn(text)
    if (value === null)
      return wrong(language, 'Vul een getal in, alleen met cijfers.', 'Fill in a number, with digits only.')
    const limits = `${written(question.min, language)} ${language === 'en' ? 'to' : 'tot en met'} ${written(question.max, language)}`
    if (value < question.min || value > question.max)
      return wrong(language, `Vul een getal in van ${limits}.`, `Fill in a number from ${limits}.`)
    if (hasMoreDecimals(value, question.decimals)) return tooExact(question, language)
    return answered(value)
  },
  typed: (question, answer) => ({ [fieldOf(question)]: [written(answer, 'nl')] }),
  check: (question, value): value is number =>
    typeof value === 'number' &&
    value >= question.min &&
    value <= question.max &&
    !hasMoreDecimals(value, question.decimals),
  Field({ question, typed, error, language }) {
    const name = fieldOf(question)
    return (
      <Typing question={question} error={error} language={language}>
        <div class="number">
          <input
            id={name}
            name={name}
            value={firstText(typed, name)}
            inputmode={question.decimals > 0 ? 'decimal' : 'numeric'}
            maxlength={20}
            autocomplete="off"
            aria-describedby={describedBy({ question, error })}
            aria-invalid={error ? 'true' : undefined}
          />{' '}
          {question.unit && say(question.unit, language)}
        </div>
      </Typing>
    )
  },
  count(question, answers) {
    const counts: Record<string, number> = { sum: 0, squares: 0 }
    for (let bin = 0; bin < bins; bin += 1) counts[`bin:${bin}`] = 0
    for (const answer of answers) addTo(counts, question, answer)
    return counts
  },
  show: (question, answer, language) =>
    `${written(answer, language)} ${question.unit ? say(question.unit, language) : ''}`.trim(),
  labels: (question, language) =>
    Array.from({ length: bins }, (_, bin) => ({
      key: `bin:${bin}`,
      label: `${written(edge(question, bin), language)} – ${written(edge(question, bin + 1), language)}`,
    })),
  columns: (question) => [
    {
      name: columnName(question.id),
      label: question.text.nl,
      kind: 'number',
      values: [],
      of: (answer) => answer,
    },
  ],
}

/** The number that a text says, with a comma or a point; null when it says none. `1e9` and `0x10` are not how people write. */
function numberIn(text: string): number | null {
  const match = /^[+-]?\d{1,12}([.,]\d{1,12})?$/.test(text.replace(/−/g, '-'))
  // 0 is added since −0 is none.
  return match ? Number(text.replace(/−/g, '-').replace(',', '.')) + 0 : null
}

const hasMoreDecimals = (value: number, decimals: number) => Number(value.toFixed(decimals)) !== value

function tooExact({ decimals }: QuestionOf<'number'>, language: Language) {
  if (decimals === 0) return wrong(language, 'Vul een heel getal in.', 'Fill in a whole number.')
  const figures = decimals === 1 ? 'cijfer' : 'cijfers'
  return wrong(
    language,
    `Gebruik hooguit ${decimals} ${figures} achter de komma.`,
    `Use at most ${decimals} ${decimals === 1 ? 'decimal' : 'decimals'}.`,
  )
}

function addTo(counts: Record<string, number>, { min, max }: QuestionOf<'number'>, answer: number): void {
  const part = Math.min(bins - 1, Math.floor(((answer - min) / (max - min)) * bins))
  for (const [key, more] of Object.entries<number>({ sum: answer, squares: answer * answer, [`bin:${part}`]: 1 }))
    counts[key] = (counts[key] ?? 0) + more
}

const edge = ({ min, max }: QuestionOf<'number'>, bin: number) => Number((min + ((max - min) * bin) / bins).toFixed(6))

function written(value: number, language: Language): string {
  return language === 'en' ? String(value) : String(value).replace('.', ',')
}
