import { createHash } from 'node:crypto'

/** Chance that comes out the same every time: the same label gives the same draws in the same order. */
export type Chance = {
  /** A whole number from `low` up to and including `high`. */
  between(low: number, high: number): number
  /** True with this probability, 0 to 1. */
  happens(probability: number): boolean
  /** @throws RangeError when there is nothing to pick from */
  pick<Item>(items: readonly Item[]): Item
  /** At most `count` different items, in an order of chance. */
  some<Item>(items: readonly Item[], count: number): Item[]
  /** A number around the mean, normally distributed. */
  around(mean: number, deviation: number): number
}

/**
 * A source of chance of its own for each subject, so that a change in one school's story leaves the others as they were.
 * @param label what is decided by it, e.g. `'choices', scan.id, person.id`
 */
export function chanceOf(...label: string[]): Chance {
  const draw = uniform(label.join('\n'))
  const between = (low: number, high: number) => low + Math.floor(draw() * (high - low + 1))
  return {
    between,
    happens: (probability) => draw() < probability,
    pick(items) {
      const [item] = items.slice(Math.floor(draw() * items.length))
      if (item === undefined) throw new RangeError('Nothing to pick from')
      return item
    },
    some(items, count) {
      const drawn = items.map((item) => ({ item, order: draw() })).sort((a, b) => a.order - b.order)
      return drawn.slice(0, count).map(({ item }) => item)
    },
    // The sum of twelve uniform draws less six is close to a standard normal one.
    around(mean, deviation) {
      const standard = Array.from({ length: 12 }, draw).reduce((sum, value) => sum + value, -6)
      return mean + deviation * standard
    },
  }
}

/** Numbers from 0 up to 1, by the sfc32 generator of PractRand (Chris Doty-Humphrey, public domain). */
function uniform(seed: string): () => number {
  const hash = createHash('sha256').update(seed).digest()
  let a = hash.readInt32LE(0)
  let b = hash.readInt32LE(4)
  let c = hash.readInt32LE(8)
  let counter = 1
  return () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
}
