/** A symmetric matrix, by row. */
export type Matrix = readonly (readonly number[])[]

/** No communality above this, as psych's `fa` leaves at least 0.005 to what is unique (Harman & Fukuda, Psychometrika 31, 1966). */
const highestCommunality = 0.995
const mostSweeps = 20_000
/** Of a loading, between two sweeps. */
const precision = 1e-9

/**
 * Factor analysis by minimal residuals: the loadings L for which L·Lᵀ comes closest to the correlations beside the diagonal, in
 * least squares. Harman & Jones, Psychometrika 31 (1966) 351–368: each row in turn is solved exactly while the others stand, until
 * nothing moves; a row whose communality would come above 0.995 is solved on that sphere. psych's `fa(fm = "minres")` has the same
 * minimum. Loadings are not rotated; communalities do not depend on it.
 * @param correlations with ones on the diagonal
 * @returns by item its communality: the share of its variance that the factors explain, 0 up to 0.995
 */
export function communalities(correlations: Matrix, factors: number): number[] {
  const loadings = firstLoadings(correlations, factors)
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    let moved = 0
    for (const [item, row] of loadings.entries()) {
      const next = bestRow(correlations, loadings, item)
      for (const [f, loading] of next.entries()) moved = Math.max(moved, Math.abs(loading - (row[f] ?? 0)))
      loadings[item] = next
    }
    if (moved < precision) break
  }
  return loadings.map(sumOfSquares)
}

/** The loadings of one item that fit its correlations best while those of the others stand. */
function bestRow(correlations: Matrix, loadings: readonly number[][], item: number): number[] {
  const factors = loadings[item]?.length ?? 0
  const left = Array.from({ length: factors }, () => new Array<number>(factors).fill(0))
  const right = new Array<number>(factors).fill(0)
  for (const [other, row] of loadings.entries()) {
    if (other === item) continue
    const correlation = correlations[item]?.[other] ?? 0
    for (const [f, loading] of row.entries()) {
      right[f] = (right[f] ?? 0) + loading * correlation
      for (const [g, second] of row.entries()) {
        const line = left[f]
        if (line) line[g] = (line[g] ?? 0) + loading * second
      }
    }
  }
  return withinSphere(left, right)
}

/** Solves left · x = right; where x would be longer than allowed, with just enough added to the diagonal that it is not. */
function withinSphere(left: Matrix, right: readonly number[]): number[] {
  const solved = solveSymmetric(left, right, 0)
  if (sumOfSquares(solved) <= highestCommunality) return solved
  let low = 0
  let high = 1
  while (sumOfSquares(solveSymmetric(left, right, high)) > highestCommunality) high *= 2
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (sumOfSquares(solveSymmetric(left, right, middle)) > highestCommunality) low = middle
    else high = middle
  }
  return solveSymmetric(left, right, high)
}

/** Solves (left + ridge · I) x = right by elimination; a direction that left knows nothing of stays 0. */
function solveSymmetric(left: Matrix, right: readonly number[], ridge: number): number[] {
  const rows = left.map((row, i) => [...row.map((value, j) => (i === j ? value + ridge : value)), right[i] ?? 0])
  const size = rows.length
  for (const [i, row] of rows.entries()) {
    const pivot = row[i] ?? 0
    for (const below of rows.slice(i + 1)) {
      const factor = pivot > 1e-12 ? (below[i] ?? 0) / pivot : 0
      for (let column = i; column <= size; column++) below[column] = (below[column] ?? 0) - factor * (row[column] ?? 0)
    }
  }
  const solution = new Array<number>(size).fill(0)
  for (let i = size - 1; i >= 0; i--) {
    const row = rows[i] ?? []
    const known = solution.reduce((sum, value, j) => (j > i ? sum + value * (row[j] ?? 0) : sum), 0)
    const pivot = row[i] ?? 0
    solution[i] = pivot > 1e-12 ? ((row[size] ?? 0) - known) / pivot : 0
  }
  return solution
}

/** The first principal components, each found by repeated multiplication after the ones before were taken out. */
function firstLoadings(correlations: Matrix, factors: number): number[][] {
  const rest = correlations.map((row) => [...row])
  const loadings: number[][] = rest.map(() => [])
  for (let factor = 0; factor < factors; factor++) {
    const { direction, strength } = principal(rest)
    const scale = Math.sqrt(Math.min(strength, 0.9 / Math.max(...direction.map((value) => value ** 2))))
    for (const [i, value] of direction.entries()) {
      loadings[i]?.push(value * scale)
      const row = rest[i]
      for (const [j, other] of direction.entries()) if (row) row[j] = (row[j] ?? 0) - strength * value * other
    }
  }
  return loadings
}

function principal(matrix: Matrix): { direction: number[]; strength: number } {
  let direction = [...(matrix.toSorted((a, b) => sumOfSquares(b) - sumOfSquares(a))[0] ?? [])]
  let strength = 0
  for (let step = 0; step < 100; step++) {
    const next = matrix.map((row) => row.reduce((sum, value, j) => sum + value * (direction[j] ?? 0), 0))
    strength = Math.sqrt(sumOfSquares(next) / sumOfSquares(direction))
    const length = Math.sqrt(sumOfSquares(next))
    direction = next.map((value) => value / length)
  }
  return { direction, strength }
}

const sumOfSquares = (values: readonly number[]): number => values.reduce((sum, value) => sum + value * value, 0)
