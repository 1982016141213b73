import fc from 'fast-check'
import { expect, it } from 'vitest'
import { drawing } from './drawing.ts'
import { fewCells } from './fewCells.ts'
import { follows, nullVectors } from './nullVectors.ts'

/** Two schools and two institutes, of which one combination does not occur: cells 0 = a·delta, 1 = a·zuid, 2 = b·zuid. */
const [a, b, delta, zuid] = [[0, 1], [2], [0], [1, 2]]

it('leidt af wat een verschil van twee sommen is, en niet wat het niet is', () => {
  const all = nullVectors([a, b, delta, zuid], 3, 2, drawing(1))
  expect(follows([1], all)).toBe(true)
  const fewer = nullVectors([[0, 1, 2], a], 3, 2, drawing(1))
  expect(follows([2], fewer)).toBe(true)
  expect(follows([1], fewer)).toBe(false)
})

it('elke vector is nul over elke groep, en dus over elke vereniging van losse groepen', () => {
  const groups = fc.array(fc.uniqueArray(fc.nat(11), { minLength: 1 }), { maxLength: 8 })
  fc.assert(
    fc.property(groups, fc.nat(), (sets, seed) => {
      const vectors = nullVectors(sets, 12, 2, drawing(seed))
      for (const set of sets) expect(follows(set, vectors)).toBe(true)
    }),
  )
})

it('vindt van elke verzameling van hooguit vier kleine cellen die op nul uitkomt haar of een deel ervan', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3), { minLength: 4, maxLength: 9 }), fc.nat(), (residues, seed) => {
      const vector = Float64Array.from(residues, (residue) => (residue === 3 ? 67_108_858 : residue))
      const sizes = residues.map((_, cell) => 1 + ((seed + cell) % 2))
      const found = [...fewCells(sizes, 5, vector)]
      for (const set of subsets(residues.length)) {
        const people = set.reduce((sum, cell) => sum + (sizes[cell] ?? 0), 0)
        if (set.length <= 4 && people < 5 && follows(set, [vector]))
          expect(found.some((part) => part.every((cell) => set.includes(cell)))).toBe(true)
      }
    }),
  )
})

function subsets(size: number): number[][] {
  return Array.from({ length: 2 ** size - 1 }, (_, code) =>
    Array.from({ length: size }, (__, cell) => cell).filter((cell) => ((code + 1) >> cell) & 1),
  )
}
