import type { Answer, Answers, Question, QuestionnaireDefinition } from '../../questions/index.ts'
import type { Place } from '../../results/index.ts'
import { type Chance, chanceOf } from '../chance.ts'

/** What people in the demo think on the whole, and how much they differ. */
export type Opinions = {
  /** By section, on the scale of its questions. */
  sections: Readonly<Record<string, number>>
  /** What is added for a question. */
  questions: Readonly<Record<string, number>>
  between: number
  within: number
}

/** How somebody of a place answers; the same label answers the same each time. */
export function answersOf(
  { sections }: QuestionnaireDefinition,
  place: Place,
  opinions: Opinions,
  label: string,
): Answers {
  const chance = chanceOf('answers', label)
  const mood = chance.around(0, opinions.within / 2)
  const given: Record<string, Answer> = {}
  for (const { id, questions } of sections) {
    const level =
      (opinions.sections[id] ?? 3.5) + chanceOf('school', place.schoolId ?? '', id).around(0, opinions.between)
    for (const question of questions) {
      const answer = answerOf(question, level + mood + (opinions.questions[question.id] ?? 0), opinions.within, chance)
      if (answer !== null) given[question.id] = answer
    }
  }
  return given
}

function answerOf(question: Question, level: number, within: number, chance: Chance): Answer | null {
  switch (question.kind) {
    case 'agree':
    case 'pair': {
      if (chance.happens(0.03)) return null
      const value = Math.round(chance.around(level, within))
      return Math.min(question.points, Math.max(1, value))
    }
    case 'choice':
      // The first option is the usual one.
      return (chance.happens(0.75) ? question.options[0] : chance.pick(question.options))?.id ?? null
    case 'choices':
      return chance.some(question.options, 2).map(({ id }) => id)
    case 'ranking':
      return chance.some(question.options, question.options.length).map(({ id }) => id)
    case 'number':
      return chance.between(question.min, question.max)
    case 'short':
    case 'long':
      return null
  }
}
