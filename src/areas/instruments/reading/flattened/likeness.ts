/** How alike the cells of a row are in their words: descriptors of one criterion speak of one thing. Everything is pure. */
import type { Range } from './column.ts'
import { type Piece, textOf } from './pieces.ts'

/** The stems of words in some text, each once. */
type Stems = ReadonlySet<string>

/** A stem is the beginning of a word: "opleiden" and "opleidingsteam" speak of the same. In letters. */
const stemLength = 6
const shortestWord = 5

/**
 * Sums, over the rows of a table, how much each cell shares with the name of its criterion and with the other cells of its
 * row, counting rare words most: the mean cosine per row, each between 0 and 1.
 */
export function likenessOf(pieces: readonly Piece[], names: readonly string[]) {
  const stemsOfPieces = pieces.map((piece) => stemsOf(textOf([piece])))
  const stemsOfNames = names.map(stemsOf)
  const weights = rarity([...stemsOfPieces, ...stemsOfNames])
  return (rows: readonly (readonly (Range | null)[])[]): number =>
    rows.reduce((sum, row, index) => {
      const cells = row.flatMap((cell) => (cell ? [stemsIn(stemsOfPieces, cell)] : []))
      return sum + meanLikeness([stemsOfNames[index] ?? new Set(), ...cells], weights)
    }, 0)
}

function meanLikeness(sets: readonly Stems[], weights: ReadonlyMap<string, number>): number {
  const pairs = sets.flatMap((one, index) => sets.slice(index + 1).map((other) => cosine(one, other, weights)))
  return pairs.reduce((sum, likeness) => sum + likeness, 0) / Math.max(1, pairs.length)
}

/** The cosine of the angle between two texts, each a vector of the weights of its stems: 0 to 1. */
function cosine(one: Stems, other: Stems, weights: ReadonlyMap<string, number>): number {
  const weigh = (stems: Iterable<string>) => [...stems].reduce((sum, stem) => sum + (weights.get(stem) ?? 0), 0)
  const lengths = Math.sqrt(weigh(one) * weigh(other))
  return lengths === 0 ? 0 : weigh(one.intersection(other)) / lengths
}

/** The square of a stem's weight: the rarer among the texts, the more, as log(texts / texts with it). */
function rarity(texts: readonly Stems[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const stem of texts.flatMap((stems) => [...stems])) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return new Map([...counts].map(([stem, count]) => [stem, Math.log(texts.length / count)]))
}

function stemsIn(stemsOfPieces: readonly Stems[], { from, to }: Range): Stems {
  return new Set(stemsOfPieces.slice(from, to).flatMap((stems) => [...stems]))
}

function stemsOf(text: string): Stems {
  const long = text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= shortestWord)
  return new Set(long.map((word) => word.slice(0, stemLength)))
}
