import type { Language, QuestionOf, Words } from './definition.ts'

/** Words in a language; in Dutch where they were not translated. */
export const say = (words: Words, language: Language): string => words[language] ?? words.nl

/** What is said at the points of an agree scale, from the lowest on. */
const never: Words = { nl: 'helemaal niet mee eens', en: 'strongly disagree' }
const not: Words = { nl: 'niet mee eens', en: 'disagree' }
const partlyNot: Words = { nl: 'een beetje niet mee eens', en: 'somewhat disagree' }
const neutral: Words = { nl: 'neutraal', en: 'neutral' }
const partly: Words = { nl: 'een beetje mee eens', en: 'somewhat agree' }
const yes: Words = { nl: 'mee eens', en: 'agree' }
const fully: Words = { nl: 'helemaal mee eens', en: 'strongly agree' }

const agreeing: Readonly<Record<number, readonly Words[]>> = {
  4: [never, not, yes, fully],
  5: [never, not, neutral, yes, fully],
  6: [never, not, partlyNot, partly, yes, fully],
  7: [never, not, partlyNot, neutral, partly, yes, fully],
}

export const notApplicable: Words = { nl: 'niet van toepassing', en: 'not applicable' }
export const notApplicableShort: Words = { nl: 'n.v.t.', en: 'n/a' }

/** The numbers of a scale: 1 up to `points`. */
export const pointsOf = (points: number): number[] => Array.from({ length: points }, (_, index) => index + 1)

/** The words at the two ends of an agree scale. */
export function endsOf({ low, high }: QuestionOf<'agree'>, language: Language): { low: string; high: string } {
  return { low: say(low ?? never, language), high: say(high ?? fully, language) }
}

/** The words at a point of an agree scale; nothing between ends that have words of their own. */
export function wordsAt(question: QuestionOf<'agree'>, point: number, language: Language): string {
  const { low, high } = endsOf(question, language)
  if (point === 1) return low
  if (point === question.points) return high
  const between = question.low || question.high ? undefined : agreeing[question.points]?.[point - 1]
  return between ? say(between, language) : ''
}
