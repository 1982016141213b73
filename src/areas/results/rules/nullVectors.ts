/**
 * What can be worked out from sums over groups, exactly. A sum over a set of cells follows from published sums if and only if
 * the set is a combination of the published groups, and so if and only if each vector that is zero over every published group
 * is zero over the set too. One such vector, drawn at random, tells that but for a chance of one in the number of residues
 * (Freivalds 1977); calculating modulo a prime leaves nothing to rounding.
 */

/** The largest prime below 2²⁶: a product of two residues stays within the 53 bits of a number. */
export const modulus = 67_108_859

const times = (left: number, right: number): number => (left * right) % modulus
const minus = (left: number, right: number): number => (left - right + modulus) % modulus

/** By Fermat: a^(p−2) is the inverse of a. */
function inverse(of: number): number {
  let [result, base, power] = [1, of, modulus - 2]
  while (power > 0) {
    if (power % 2 === 1) result = times(result, base)
    base = times(base, base)
    power = Math.floor(power / 2)
  }
  return result
}

/** Rows in echelon form: each starts with 1, at the column of its pivot. */
type Echelon = { row: Float64Array; pivot: number }[]

function echelonOf(groups: readonly (readonly number[])[], columns: number): Echelon {
  const done: Echelon = []
  for (const members of groups) {
    const row = new Float64Array(columns)
    for (const member of members) row[member] = 1
    for (const { row: above, pivot } of done) subtract(row, above, row[pivot] ?? 0, pivot)
    const pivot = row.findIndex((value) => value !== 0)
    if (pivot === -1) continue
    const scale = inverse(row[pivot] ?? 1)
    for (let column = pivot; column < columns; column++) row[column] = times(row[column] ?? 0, scale)
    done.push({ row, pivot })
  }
  return done
}

function subtract(from: Float64Array, row: Float64Array, factor: number, first: number): void {
  if (factor === 0) return
  for (let column = first; column < from.length; column++) {
    const value = row[column] ?? 0
    if (value !== 0) from[column] = minus(from[column] ?? 0, times(factor, value))
  }
}

/**
 * Vectors over cells, drawn at random among those that are zero over every group.
 * @param groups the cells of each group, as indices below `cells`
 * @param draw gives a number from 0 up to 1, to draw with
 */
export function nullVectors(
  groups: readonly (readonly number[])[],
  cells: number,
  howMany: number,
  draw: () => number,
): Float64Array[] {
  const echelon = echelonOf(groups, cells)
  const pivots = new Set(echelon.map(({ pivot }) => pivot))
  return Array.from({ length: howMany }, () => {
    const vector = new Float64Array(cells)
    for (let cell = 0; cell < cells; cell++) if (!pivots.has(cell)) vector[cell] = Math.floor(draw() * modulus)
    for (const { row, pivot } of echelon.toReversed()) {
      let rest = 0
      for (let cell = pivot + 1; cell < cells; cell++) {
        const value = row[cell] ?? 0
        if (value !== 0) rest = (rest + times(value, vector[cell] ?? 0)) % modulus
      }
      vector[pivot] = minus(0, rest)
    }
    return vector
  })
}

/** A sum of a vector over a set of cells, and what has to be added to it to be zero. */
const sumOver = (cells: readonly number[], vector: Float64Array): number =>
  cells.reduce((sum, cell) => (sum + (vector[cell] ?? 0)) % modulus, 0)
export const opposite = (sum: number): number => minus(0, sum)

/** Whether the sum over a set of cells follows from the sums over the groups that the vectors were drawn for. */
export function follows(cells: readonly number[], vectors: readonly Float64Array[]): boolean {
  return vectors.every((vector) => sumOver(cells, vector) === 0)
}
