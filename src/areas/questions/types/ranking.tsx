import type { Language, QuestionOf } from '../definition.ts'
import {
  answered,
  columnName,
  countKeys,
  fieldOf,
  firstText,
  nothing,
  type Parsed,
  type QuestionType,
  wrong,
} from '../questionType.ts'
import { pointsOf, say } from '../words.ts'
import { isSomeOf } from './choices.tsx'
import { Choosing } from './frame.tsx'
import { optionIds, optionWords } from './options.tsx'

/** Options put in order, the most important first. Somebody may rank only the first few. */
export const ranking: QuestionType<'ranking'> = {
  name: 'op volgorde zetten',
  parse(question, typed, language) {
    const places = new Map<number, string>()
    for (const id of optionIds(question)) {
      const text = firstText(typed, placeField(question, id))
      if (text === '') continue
      const place = pointsOf(question.options.length).find((one) => String(one) === text)
      if (place === undefined) return wrong(language, 'Kies een plaats uit de lijst.', 'Choose a place from the list.')
      if (places.has(place)) return twice(place, language)
      places.set(place, id)
    }
    const ranked = pointsOf(places.size).map((place) => places.get(place))
    const gap = ranked.indexOf(undefined)
    if (gap >= 0) return skipped(gap + 1, language)
    return places.size === 0 ? nothing : answered(ranked.filter((id) => id !== undefined))
  },
  typed: (question, answer) =>
    Object.fromEntries(answer.map((id, index) => [placeField(question, id), [String(index + 1)]])),
  check: (question, value): value is readonly string[] => isSomeOf(optionIds(question), value),
  Field({ question, typed, error, language }) {
    const places = pointsOf(question.options.length)
    return (
      <Choosing question={question} error={error} language={language}>
        {question.options.map(({ id, text }) => {
          const name = placeField(question, id)
          const chosen = firstText(typed, name)
          return (
            <label key={id} class="place">
              <select name={name} aria-label={`${say(text, language)}: ${say(question.text, language)}`}>
                <option value="">–</option>
                {places.map((place) => (
                  <option key={place} selected={chosen === String(place)}>
                    {place}
                  </option>
                ))}
              </select>
              <span>{say(text, language)}</span>
            </label>
          )
        })}
      </Choosing>
    )
  },
  count: (question, answers) =>
    countKeys(
      keysOf(question),
      answers.flatMap((ranked) => ranked.map((id, index) => `${id}:${index + 1}`)),
    ),
  show: (question, answer, language) =>
    answer.map((id, index) => `${index + 1}. ${optionWords(question, id, language)}`).join('; '),
  labels: ({ options }, language) =>
    options.flatMap(({ id, text }) =>
      pointsOf(options.length).map((place) => ({
        key: `${id}:${place}`,
        label: placed(say(text, language), place, language),
      })),
    ),
  columns: (question) =>
    question.options.map(({ id, text }) => ({
      name: columnName(question.id, id),
      label: `${question.text.nl} ${text.nl}`,
      kind: 'number',
      values: pointsOf(question.options.length).map((value) => ({ value, label: `plaats ${value}` })),
      of: (answer) => (answer.includes(id) ? answer.indexOf(id) + 1 : null),
    })),
}

const placeField = (question: QuestionOf<'ranking'>, optionId: string) => `${fieldOf(question)}.${optionId}`

function keysOf(question: QuestionOf<'ranking'>): string[] {
  return optionIds(question).flatMap((id) => pointsOf(question.options.length).map((place) => `${id}:${place}`))
}

function placed(words: string, place: number, language: Language): string {
  return language === 'en' ? `${words}: place ${place}` : `${words}: plaats ${place}`
}

function twice(place: number, language: Language): Parsed<never> {
  return wrong(
    language,
    `Je gaf plaats ${place} twee keer. Geef elke plaats één keer.`,
    `You gave place ${place} twice. Give each place once.`,
  )
}

function skipped(place: number, language: Language): Parsed<never> {
  return wrong(
    language,
    `Je sloeg plaats ${place} over. Begin bij 1 en tel door.`,
    `You left out place ${place}. Start at 1 and count on.`,
  )
}
