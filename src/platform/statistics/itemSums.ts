import type { Sums } from './counts.ts'

/**
 * What a matrix of respondents × items with gaps adds up to, without keeping a respondent. For each pair of items it holds, over
 * whoever answered both: how many they are, the sum and the sum of squares of each of the two, and the sum of their products. With
 * answers in whole numbers all of these are exact. How items hang together follows from it.
 */
export class ItemSums {
  readonly items: number
  /** How many respondents were added, also those without one answer. */
  respondents = 0
  /** How many of them answered at least one item. */
  answering = 0
  /** At i · items + j, with i ≤ j: over who answered both i and j, their number and the sum of the products. */
  private readonly counts: Float64Array
  private readonly products: Float64Array
  /** At i · items + j, for all i and j: over who answered both, the sum of the answers to i, and of their squares. */
  private readonly sums: Float64Array
  private readonly squares: Float64Array
  /** Of a reversed item: low + high of its scale; NaN of the others. */
  private readonly turns: Float64Array

  /**
   * @param items how many items there are
   * @param reversed the numbers of the items (from 0) whose answers are turned around on the scale: low + high − answer
   */
  constructor(items: number, reversed?: { items: Iterable<number>; low: number; high: number }) {
    this.items = items
    this.counts = new Float64Array(items * items)
    this.products = new Float64Array(items * items)
    this.sums = new Float64Array(items * items)
    this.squares = new Float64Array(items * items)
    this.turns = new Float64Array(items).fill(Number.NaN)
    if (reversed) for (const item of reversed.items) this.turns[item] = reversed.low + reversed.high
  }

  /**
   * Adds a respondent.
   * @param answers one for each item, in their order; NaN where there is none
   * @returns the mean of their answers, reversed where that is asked, or NaN without answers
   * @throws RangeError when there are more or fewer answers than items
   */
  add(answers: ArrayLike<number>): number {
    const { items, counts, products, sums, squares } = this
    if (answers.length !== items) throw new RangeError(`${answers.length} answers for ${items} items`)
    const { given, values } = this.answered(answers)
    this.respondents++
    if (given.length > 0) this.answering++
    let total = 0
    for (const [a, i] of given.entries()) {
      const x = values[a] ?? 0
      total += x
      for (let b = a; b < given.length; b++) {
        const j = given[b] ?? 0
        const y = values[b] ?? 0
        const place = i * items + j
        increase(counts, place, 1)
        increase(products, place, x * y)
        increase(sums, place, x)
        increase(squares, place, x * x)
        if (i === j) continue
        increase(sums, j * items + i, y)
        increase(squares, j * items + i, y * y)
      }
    }
    return given.length === 0 ? Number.NaN : total / given.length
  }

  /** Adds all that another one holds of the same items. Answers that it reversed stay so. */
  merge(other: ItemSums): void {
    if (other.items !== this.items) throw new RangeError(`${other.items} items do not fit ${this.items}`)
    this.respondents += other.respondents
    this.answering += other.answering
    for (let place = 0; place < this.counts.length; place++) {
      increase(this.counts, place, other.counts[place] ?? 0)
      increase(this.products, place, other.products[place] ?? 0)
      increase(this.sums, place, other.sums[place] ?? 0)
      increase(this.squares, place, other.squares[place] ?? 0)
    }
  }

  /** What the answers to one item add up to. */
  sumsOf(item: number): Sums {
    const place = item * this.items + item
    return { n: this.counts[place] ?? 0, sum: this.sums[place] ?? 0, squares: this.squares[place] ?? 0 }
  }

  /** @returns the mean of the answers to an item; NaN without answers */
  mean(item: number): number {
    const { n, sum } = this.sumsOf(item)
    return sum / n
  }

  /** How many answered both items. */
  pairs(i: number, j: number): number {
    return this.counts[this.placeOf(i, j)] ?? 0
  }

  /**
   * The covariance of two items over who answered both (n − 1 in the divisor), as R's `cov(use = "pairwise")`; of an item with
   * itself its variance.
   * @returns NaN where fewer than two answered both
   */
  covariance(i: number, j: number): number {
    const n = this.pairs(i, j)
    if (n < 2) return Number.NaN
    return ((this.products[this.placeOf(i, j)] ?? 0) - (this.sumIn(i, j) * this.sumIn(j, i)) / n) / (n - 1)
  }

  /**
   * The covariance of two items over who answered both, around the means of all who answered each. With gaps it needs fewer people than
   * `covariance`, and taken over all pairs of items it is never negative before its correction for estimated means:
   * Σ(x − x̄ᵢ)(y − x̄ⱼ) / (n_ij · (1 − 1/nᵢ − 1/nⱼ + n_ij/(nᵢnⱼ))), which is unbiased. Without gaps the two are the same.
   * @returns NaN where it cannot be said
   */
  covarianceAroundMeans(i: number, j: number): number {
    const n = this.pairs(i, j)
    const meanOfI = this.mean(i)
    const meanOfJ = this.mean(j)
    const squares = (this.products[this.placeOf(i, j)] ?? 0) - meanOfJ * this.sumIn(i, j) - meanOfI * this.sumIn(j, i)
    const left = 1 - 1 / this.pairs(i, i) - 1 / this.pairs(j, j) + n / (this.pairs(i, i) * this.pairs(j, j))
    return left > 1e-9 ? (squares + n * meanOfI * meanOfJ) / (n * left) : Number.NaN
  }

  /**
   * Pearson's correlation of two items over who answered both, as R's `cor(use = "pairwise")`.
   * @returns NaN where fewer than two answered both, or all of them answered the same
   */
  correlation(i: number, j: number): number {
    if (i === j) return 1
    const n = this.pairs(i, j)
    const spread = (item: number, other: number) =>
      ((this.squares[item * this.items + other] ?? 0) - this.sumIn(item, other) ** 2 / n) / (n - 1)
    return this.covariance(i, j) / Math.sqrt(spread(i, j) * spread(j, i))
  }

  /** The sum of the answers to `item` of who answered `other` too. */
  private sumIn(item: number, other: number): number {
    return this.sums[item * this.items + other] ?? 0
  }

  private placeOf(i: number, j: number): number {
    return i <= j ? i * this.items + j : j * this.items + i
  }

  /** The items that have an answer, and the answers, reversed where that is asked. */
  private answered(answers: ArrayLike<number>): { given: number[]; values: number[] } {
    const given: number[] = []
    const values: number[] = []
    for (let item = 0; item < this.items; item++) {
      const answer = answers[item] ?? Number.NaN
      if (Number.isNaN(answer)) continue
      const turn = this.turns[item] ?? Number.NaN
      given.push(item)
      values.push(Number.isNaN(turn) ? answer : turn - answer)
    }
    return { given, values }
  }
}

function increase(array: Float64Array, place: number, by: number): void {
  array[place] = (array[place] ?? 0) + by
}
