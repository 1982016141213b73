import type { Answers, QuestionnaireDefinition } from '../../questions/index.ts'
import type { Group, SectionResult } from './release.ts'

/** The questions of a section that are asked on one scale, and so can be taken together. */
export type ScaleSection = {
  id: string
  /** Ids of questions. */
  items: readonly string[]
  /** What somebody answered to each item, with reversed ones turned round; null where there is no answer. */
  valuesOf: (answers: Answers) => (number | null)[]
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
    return {
      id,
      items: items.map((item) => item.id),
      valuesOf: (answers: Answers) =>
        items.map((item) => {
          const answer = answers[item.id]
          if (typeof answer !== 'number') return null
          return item.reversed ? item.points + 1 - answer : answer
        }),
    }
  })
}

/**
 * Sums over people of what they answered to items, and of the products of two items, over whoever answered both. Index
 * `row × items + column`; with planned missingness each pair has people of its own.
 */
export type Products = {
  items: number
  /** Who answered at least one item. */
  people: number
  /** How many answered both items of a pair. */
  n: Float64Array
  /** The sum of the row's item over whoever answered both. */
  sums: Float64Array
  products: Float64Array
}

export function emptyProducts(items: number): Products {
  const square = () => new Float64Array(items * items)
  return { items, people: 0, n: square(), sums: square(), products: square() }
}

/** Adds one person's answers; null where they gave none. */
export function addToProducts(into: Products, values: readonly (number | null)[]): void {
  const { items, n, sums, products } = into
  into.people += 1
  for (const [row, value] of values.entries()) {
    if (value === null) continue
    for (const [column, other] of values.entries()) {
      if (other === null) continue
      const at = row * items + column
      n[at] = (n[at] ?? 0) + 1
      sums[at] = (sums[at] ?? 0) + value
      products[at] = (products[at] ?? 0) + value * other
    }
  }
}

/** How consistent the items of a section are, from their covariances: see `platform/statistics`. */
export type Reliability = (
  covariances: readonly (readonly number[])[],
  people: number,
) => Pick<SectionResult, 'alpha' | 'omega'>

/**
 * How a group answered a section: the mean of the means of its items.
 *
 * The variance of that mean is the mean of the covariances of the items' means. Two items that are asked of different people
 * have means that hang together only through who answered both, and a group that was asked as a whole has no sampling error:
 * cov(x̄ⱼ, x̄ₖ) = (nⱼₖ / (nⱼ nₖ) − 1/N) sⱼₖ, with sⱼₖ over whoever answered both (Särndal, Swensson & Wretman, Model Assisted
 * Survey Sampling, 1992, 5.8 and 2.8: simple random sampling without replacement from N).
 * @param population how many people the group has, who were asked
 * @returns undefined while one of the items has no answer
 */
export function sectionResult(
  sectionId: string,
  group: Group,
  products: Products,
  population: number,
  reliability: Reliability,
): SectionResult | undefined {
  const { items, people, n, sums } = products
  const answered = Array.from({ length: items }, (_, item) => n[item * items + item] ?? 0)
  if (answered.some((count) => count === 0)) return undefined
  const means = answered.map((count, item) => (sums[item * items + item] ?? 0) / count)
  const covariances = covariancesOf(products)
  const variance = covariances && varianceOfMean(products, covariances, Math.max(population, ...answered))
  return {
    ...group,
    sectionId,
    n: people,
    mean: means.reduce((total, mean) => total + mean, 0) / items,
    standardError: variance === undefined ? null : Math.sqrt(variance),
    degreesOfFreedom: variance === undefined ? null : Math.min(...answered) - 1,
    ...(covariances ? reliability(covariances, people) : { alpha: null, omega: null }),
  }
}

/** @returns undefined when two items have fewer than two people in common */
function covariancesOf({ items, n, sums, products }: Products): number[][] | undefined {
  const covariances: number[][] = []
  for (let row = 0; row < items; row++) {
    const line: number[] = []
    for (let column = 0; column < items; column++) {
      const at = row * items + column
      const people = n[at] ?? 0
      if (people < 2) return undefined
      const [left, right] = [sums[at] ?? 0, sums[column * items + row] ?? 0]
      line.push(((products[at] ?? 0) - (left * right) / people) / (people - 1))
    }
    covariances.push(line)
  }
  return covariances
}

function varianceOfMean({ items, n }: Products, covariances: readonly number[][], population: number): number {
  let total = 0
  for (const [row, line] of covariances.entries())
    for (const [column, covariance] of line.entries()) {
      const both = n[row * items + column] ?? 0
      const [left, right] = [n[row * items + row] ?? 0, n[column * items + column] ?? 0]
      total += (both / (left * right) - 1 / population) * covariance
    }
  // Covariances over different people need not fit together: rounded up to what can be.
  return Math.max(0, total / items ** 2)
}
