import { ItemSums, type Sums } from '../../platform/statistics/index.ts'
import { UsageError } from '../command.ts'
import { answerIn, offTheScale, type Scale } from './columns.ts'

/** Which columns are counted, and how. */
export type Choice = { scale: Scale; items: readonly string[]; reversed: ReadonlySet<string>; group: string | null }

/** The sums of one group: of each item, and of the mean of a respondent over the items that they answered. */
export type GroupSums = { items: Sums[]; score: Sums }

const noSums = (): Sums => ({ n: 0, sum: 0, squares: 0 })

function addTo(sums: Sums, value: number): void {
  sums.n++
  sums.sum += value
  sums.squares += value * value
}

/** All that the statistics are calculated from, gathered respondent by respondent. */
export class Gathered {
  readonly items: ItemSums
  readonly score = noSums()
  readonly groups = new Map<string, GroupSums>()
  /** How many respondents have no group. */
  withoutGroup = 0
  /** By item, how many chose each point of the scale, from the lowest. */
  readonly distributions: number[][]
  private readonly choice: Choice
  private readonly places: readonly number[]
  private readonly groupPlace: number
  private readonly answers: Float64Array

  /** @throws UsageError when a column that was named is not there */
  constructor(columns: readonly string[], choice: Choice) {
    const { scale, items, reversed, group } = choice
    this.choice = choice
    this.places = items.map((item) => placeOf(columns, item))
    this.groupPlace = group === null ? -1 : placeOf(columns, group)
    this.answers = new Float64Array(items.length)
    this.items = new ItemSums(items.length, {
      items: items.flatMap((item, i) => (reversed.has(item) ? [i] : [])),
      ...scale,
    })
    this.distributions = items.map(() => new Array<number>(scale.high - scale.low + 1).fill(0))
  }

  /** @throws UsageError for an answer that is not on the scale */
  add(cells: readonly string[], line: number): void {
    const { scale, items } = this.choice
    for (const [item, place] of this.places.entries()) {
      const cell = cells[place] ?? ''
      const answer = answerIn(cell, scale)
      if (answer === null) throw offTheScale(items[item] ?? '', { cell, line }, scale)
      this.answers[item] = answer
      const distribution = this.distributions[item]
      if (distribution && !Number.isNaN(answer))
        distribution[answer - scale.low] = (distribution[answer - scale.low] ?? 0) + 1
    }
    const score = this.items.add(this.answers)
    if (!Number.isNaN(score)) addTo(this.score, score)
    if (this.groupPlace >= 0) this.addToGroup((cells[this.groupPlace] ?? '').trim(), score)
  }

  private addToGroup(name: string, score: number): void {
    if (name === '' || name === 'NA') {
      this.withoutGroup++
      return
    }
    let group = this.groups.get(name)
    if (!group) {
      group = { items: this.choice.items.map(noSums), score: noSums() }
      this.groups.set(name, group)
    }
    if (!Number.isNaN(score)) addTo(group.score, score)
    for (const [item, sums] of group.items.entries()) {
      const answer = this.answers[item] ?? Number.NaN
      if (!Number.isNaN(answer)) addTo(sums, this.counted(item, answer))
    }
  }

  /** An answer as it counts: turned around where that is asked. */
  private counted(item: number, answer: number): number {
    const { scale, items, reversed } = this.choice
    return reversed.has(items[item] ?? '') ? scale.low + scale.high - answer : answer
  }
}

/** @throws UsageError when there is no such column, or there are two of them */
export function placeOf(columns: readonly string[], name: string): number {
  const place = columns.indexOf(name)
  const shown = columns.filter((column) => column !== '')
  const known = shown.length > 12 ? `${shown.slice(0, 12).join(', ')} …` : shown.join(', ')
  if (place < 0) throw new UsageError(`Er is geen kolom ${name}. Er zijn: ${known}.`)
  if (columns.lastIndexOf(name) !== place)
    throw new UsageError(`Er zijn twee kolommen ${name}. Geef elke kolom een eigen naam.`)
  return place
}
