import { UsageError } from '../command.ts'

/** A scale of whole numbers, its ends included. */
export type Scale = { low: number; high: number }

/** What stands in a cell where an item was not answered. */
const isGap = (cell: string) => cell === '' || cell === 'NA'

/**
 * The answer in a cell of an item.
 * @returns a whole number on the scale; NaN for a gap; null for anything else
 */
export function answerIn(cell: string, scale: Scale): number | null {
  const text = cell.trim()
  if (isGap(text)) return Number.NaN
  const value = Number(text)
  return Number.isInteger(value) && value >= scale.low && value <= scale.high ? value : null
}

/** Why a column is not an item. */
type WhyNot = 'empty' | 'not on the scale' | 'an end of the scale is not used'

/** A column that is not counted as an item, and why. */
export type ColumnLeftOut = { column: string; why: WhyNot }

type Column = {
  name: string
  place: number
  /** How many cells have something in them, and how many of those are on the scale. */
  given: number
  fitting: number
  /** Which ends of the scale occur. */
  ends: Set<number>
  firstOff: { cell: string; line: number } | null
}

/** Among so many answers to an item, both ends of the scale occur: an end that nobody chose would be chosen by at most 0.3 %. */
const enoughForBothEnds = 1000

/**
 * Tells the columns with items from the others when nobody named them. An item is a column whose answers are all whole numbers on the
 * scale. A column of which less than half are is something else (a number, an age); one of which at least half are holds a mistake, which is
 * told rather than left out. A code that only fits within the scale (1 or 2 for man or woman) is recognised in large files, of
 * 1,000 answers and more: it never reaches one of the ends.
 */
export class ColumnSorter {
  private readonly scale: Scale
  private readonly columns: Column[]

  /** @param group the column that holds the groups: it is no item, whatever stands in it */
  constructor(columns: readonly string[], scale: Scale, group: string | null) {
    this.scale = scale
    this.columns = columns.flatMap((name, place) =>
      name === group ? [] : [{ name, place, given: 0, fitting: 0, ends: new Set<number>(), firstOff: null }],
    )
  }

  add(cells: readonly string[], line: number): void {
    for (const column of this.columns) {
      const cell = cells[column.place] ?? ''
      const answer = answerIn(cell, this.scale)
      if (Number.isNaN(answer)) continue
      column.given++
      if (answer === null) column.firstOff ??= { cell, line }
      else {
        column.fitting++
        if (answer === this.scale.low || answer === this.scale.high) column.ends.add(answer)
      }
    }
  }

  /** @throws UsageError when a column looks like an item but has something in it that is not on the scale */
  sorted(): { items: string[]; others: ColumnLeftOut[] } {
    const items: string[] = []
    const others: ColumnLeftOut[] = []
    for (const column of this.columns) {
      const why = this.whyNot(column)
      if (why === null) items.push(column.name)
      else others.push({ column: column.name, why })
    }
    return { items, others }
  }

  private whyNot({ name, given, fitting, ends, firstOff }: Column): WhyNot | null {
    if (given === 0) return 'empty'
    if (fitting < given / 2) return 'not on the scale'
    if (firstOff) throw offTheScale(name, firstOff, this.scale)
    return given >= enoughForBothEnds && ends.size < 2 ? 'an end of the scale is not used' : null
  }
}

/** What is wrong with a cell of an item, and where it stands. */
export function offTheScale(
  column: string,
  { cell, line }: { cell: string; line: number },
  { low, high }: Scale,
): UsageError {
  const shown = cell.length > 40 ? `${cell.slice(0, 40)}…` : cell
  return new UsageError(
    `Regel ${line}, kolom ${column}: “${shown.replace(/\s+/g, ' ')}” staat niet op de schaal ${low}-${high}. Verbeter het, of noem met --items de kolommen die vragen zijn.`,
  )
}
