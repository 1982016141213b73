import { cronbachAlpha, ItemSums, omegaTotal, sectionMean } from '../../../platform/statistics/index.ts'
import type { Answers, QuestionnaireDefinition } from '../../questions/index.ts'
import type { Group, SectionResult } from './release.ts'

/** The questions of a section that are asked on one scale, and so can be taken together. */
export type ScaleSection = {
  id: string
  /** Ids of questions. */
  items: readonly string[]
  /** Which of them are reversed, by their place, and the ends of the scale. */
  reversed: { items: readonly number[]; low: number; high: number }
}

/** With fewer there is nothing to take together. */
const fewestItems = 2

/** The sections whose statements are asked on one scale of agreement. */
export function scaleSections({ sections }: QuestionnaireDefinition): ScaleSection[] {
  return sections.flatMap(({ id, questions }) => {
    const items = questions.filter((question) => question.kind === 'agree')
    const [first] = items
    if (first === undefined || items.length < fewestItems || items.some(({ points }) => points !== first.points))
      return []
    const reversed = items.flatMap((item, place) => (item.reversed ? [place] : []))
    return { id, items: items.map((item) => item.id), reversed: { items: reversed, low: 1, high: first.points } }
  })
}

/** Nothing added up yet; what is added has reversed items turned round. */
export const emptySums = ({ items, reversed }: ScaleSection): ItemSums => new ItemSums(items.length, reversed)

/** What somebody answered to each item; NaN where there is no number. */
export function valuesIn({ items }: ScaleSection, answers: Answers): number[] {
  return items.map((item) => {
    const answer = answers[item]
    return typeof answer === 'number' ? answer : Number.NaN
  })
}

/**
 * How a group answered a section: the mean of the means of its items, and how consistent those are.
 * @param population how many people of the group were asked
 * @returns undefined when nobody answered with a number
 */
export function sectionResult(
  sectionId: string,
  group: Group,
  sums: ItemSums,
  population: number,
): SectionResult | undefined {
  const mean = sectionMean(sums, { population: Math.max(population, sums.answering) })
  if (mean === null) return undefined
  return {
    ...group,
    sectionId,
    ...mean,
    alpha: cronbachAlpha(sums, { n: sums.answering }),
    omega: omegaTotal(sums),
  }
}
