/** Which pieces of flattened text are the names of the criteria. Everything here is pure. */
import { isTitleLabel } from '../frame.ts'
import { oneLine } from '../words.ts'
import type { Range } from './column.ts'
import { endsSentence, type Piece, textOf } from './pieces.ts'

/** A way to read the names: the pieces of each. */
export type Naming = {
  names: Range[]
  /** The likeliest has 0. */
  cost: number
}

const longestName = { characters: 80, words: 10 }
/** That two pieces with a capital are one name, or that a short piece at the end of the names is none. */
const otherNamingCost = 12

/**
 * The ways to read the names at the beginning of a stretch of pieces, the likeliest first: every short piece is one; or two
 * that follow each other are one; or the last one or two belong to the text below.
 */
export function namingsBelow(pieces: readonly Piece[], { from, to }: Range): Naming[] {
  const count = pieces.slice(from, to).findIndex((piece) => !isNameLike(piece))
  const all = singles(from, from + Math.max(0, count))
  const merged = all.slice(1).map((_, index) => ({
    names: all.toSpliced(index, 2, { from: from + index, to: from + index + 2 }),
    cost: otherNamingCost,
  }))
  const fewer = [1, 2].map((left) => ({ names: all.slice(0, -left), cost: left * otherNamingCost }))
  return [{ names: all, cost: 0 }, ...merged, ...fewer].filter(({ names }) => names.length > 0)
}

/** The ways to read names at the end of a stretch of pieces: how many of the last short ones are names is not known. */
export function namingsAbove(pieces: readonly Piece[], { from, to }: Range): Naming[] {
  const start = pieces.slice(from, to).findLastIndex((piece) => !isNameLike(piece)) + from + 1
  return singles(start, to).map((_, index, all) => ({ names: all.slice(index), cost: 0 }))
}

/**
 * The names of a table that runs row by row: one short piece at the beginning, and others below the end of a sentence.
 * @returns nothing when the table runs column by column: all names stand together, or there is only one
 */
export function namesBetween(pieces: readonly Piece[], { from, to }: Range): Range[] {
  const names = singles(from, to).filter(({ from: at }) => {
    const [above, piece] = [pieces[at - 1], pieces[at]]
    return piece && isNameLike(piece) && (at === from || (above && endsSentence(textOf([above]))))
  })
  const [first, second] = names
  const next = pieces[from + 1]
  const standTogether = next !== undefined && isNameLike(next)
  return first?.from === from && second && !standTogether ? names : []
}

function isNameLike(piece: Piece): boolean {
  const text = oneLine(textOf([piece]))
  if (text.length > longestName.characters || text.split(' ').length > longestName.words) return false
  return !/[.!?…:;,]$/u.test(text) && !isTitleLabel(text)
}

function singles(from: number, to: number): Range[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => ({ from: from + index, to: from + index + 1 }))
}
