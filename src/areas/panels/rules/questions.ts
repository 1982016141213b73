import type { PlacedItem } from '../../instruments/index.ts'

export const longestQuestion = 1000
export const longestNote = 8000
export const longestFinding = 2000
/** In an hour with eight people no more than this is really talked about. */
export const mostQuestions = 12

/** An item of a framework as a question to a panel: a proposal, to be put in own words. */
export function questionFrom({ text, questions }: Pick<PlacedItem, 'text' | 'questions'>): string {
  const said = text.trim().replace(/[.!?]+$/, '')
  const asked = questions[0] ?? 'Waaruit blijkt dat?'
  return `“${said}”: herken je dat? ${asked}`.slice(0, longestQuestion)
}
