import { modulus, opposite } from './nullVectors.ts'

/** How many cells are combined at most: the smallest ones, of which sets under the floor are made. */
const mostCombined = 2_000
/** A pair of cells as one number: the place of the one × `mostCombined` + the place of the other. */
const codes = mostCombined ** 2

/**
 * Sets of up to four cells with fewer people than the floor over which a vector adds up to zero: found by meeting in the middle,
 * since two pairs make zero when the sum of the one is the opposite of that of the other (Horowitz & Sahni 1974).
 * @param sizes how many people each cell has
 * @param vector a residue for each cell
 * @returns sets of indices of cells, some more than once; of a set that has a smaller one within it, perhaps only that one
 */
export function* fewCells(
  sizes: readonly number[],
  floor: number,
  vector: Float64Array,
): Generator<number[], undefined> {
  const small = [...sizes.keys()]
    .filter((cell) => sizeOf(cell) < floor)
    .toSorted((left, right) => sizeOf(left) - sizeOf(right))
    .slice(0, mostCombined)
  const entries = pairsBySum(small, sizes, floor, vector)
  const sumAt = (entry: number) => Math.floor((entries[entry] ?? 0) / codes)
  let low = 0
  for (; low < entries.length && sumAt(low) === 0; low++) yield setAt(low)
  let high = entries.length - 1
  while (low <= high) {
    const wanted = opposite(sumAt(low))
    if (sumAt(high) > wanted) high -= 1
    else {
      if (sumAt(high) === wanted) yield* together(low, high)
      low += 1
    }
  }

  /** One pair with each of those that have the sum of the last one, as far as they are small enough together. */
  function* together(pair: number, last: number): Generator<number[], undefined> {
    for (let other = last; other > pair && sumAt(other) === sumAt(last); other--) {
      const set = new Set([...setAt(pair), ...setAt(other)])
      const separate = set.size === setAt(pair).length + setAt(other).length
      if (separate && [...set].reduce((people, cell) => people + sizeOf(cell), 0) < floor) yield [...set]
    }
  }

  function setAt(entry: number): number[] {
    const code = (entries[entry] ?? 0) % codes
    return [...new Set([Math.floor(code / mostCombined), code % mostCombined])].flatMap((place) => small[place] ?? [])
  }

  function sizeOf(cell: number): number {
    return sizes[cell] ?? 0
  }
}

/** Every cell and every two cells with fewer people than the floor, in the order of their sums: sum × `codes` + pair, 50 bits. */
function pairsBySum(
  small: readonly number[],
  sizes: readonly number[],
  floor: number,
  vector: Float64Array,
): Float64Array {
  const values = small.map((cell) => vector[cell] ?? 0)
  const people = small.map((cell) => sizes[cell] ?? 0)
  const entries: number[] = []
  for (const [place, value] of values.entries()) {
    entries.push(value * codes + place * mostCombined + place)
    const room = floor - (people[place] ?? 0)
    // They stand by size: what comes after the first that is too large is so too.
    for (let other = place + 1; other < values.length && (people[other] ?? 0) < room; other++)
      entries.push(((value + (values[other] ?? 0)) % modulus) * codes + place * mostCombined + other)
  }
  return Float64Array.from(entries).sort()
}
