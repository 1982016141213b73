/** How the answers to a question add up over people. */
import type { Answers, Counts, Tally } from './answers.ts'
import type { Question } from './definition.ts'
import { answerTo, typeOf } from './types.ts'

/**
 * How many answered a question, and what.
 * @param respondents the answers of each; those to questions that were not asked should be gone (`answersThatCount`)
 */
export function tallyOf(question: Question, respondents: readonly Answers[]): Tally {
  const given = respondents.map((answers) => answerTo(question, answers)).filter((answer) => answer !== undefined)
  return { n: given.length, counts: typeOf(question.kind).count(question, given) }
}

/** The tally of groups that have nobody in common, taken together. */
export function mergeTallies(tallies: readonly Tally[]): Tally {
  const counts: Record<string, number> = {}
  for (const tally of tallies) addCounts(counts, tally.counts)
  return { n: tallies.reduce((sum, { n }) => sum + n, 0), counts }
}

function addCounts(sums: Record<string, number>, counts: Counts): void {
  for (const [key, count] of Object.entries(counts))
    sums[key] = (Object.hasOwn(sums, key) ? (sums[key] ?? 0) : 0) + count
}
