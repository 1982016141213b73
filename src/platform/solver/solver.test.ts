import { afterAll, describe, expect, it } from 'vitest'
import { stopPresses } from '../reports/press.ts'
import { type LinearModel, lpText, ModelError, SolverError, solve } from '../solver.ts'

const limits = { seconds: 10 }

afterAll(stopPresses)

const knapsack = (overrides: Partial<LinearModel> = {}): LinearModel => ({
  variables: [
    { name: 'x', kind: 'binary' },
    { name: 'y', kind: 'whole', lower: 0, upper: 5 },
    { name: 'z', kind: 'continuous', lower: -1, upper: 1 },
  ],
  constraints: [
    {
      terms: [
        [1, 'x'],
        [2, 'y'],
        [1, 'z'],
      ],
      sense: '>=',
      right: 4,
    },
  ],
  cost: [
    [2, 'x'],
    [5, 'y'],
    [1, 'z'],
  ],
  ...overrides,
})

describe('the solver', () => {
  it('finds what costs least, with whole numbers where that was asked', async () => {
    const solution = await solve(knapsack(), limits)
    expect(solution).toMatchObject({ status: 'optimal', cost: 8 })
    if (!('values' in solution)) throw new Error('no values')
    expect(Object.fromEntries(solution.values)).toEqual({ x: 1, y: 1, z: 1 })
  })

  it('says that nothing keeps to all constraints, also when a constraint sums nothing', async () => {
    const high = knapsack({ constraints: [{ terms: [[1, 'x']], sense: '>=', right: 2 }] })
    const empty = knapsack({ constraints: [{ terms: [], sense: '>=', right: 1 }] })
    expect(await solve(high, limits)).toEqual({ status: 'impossible' })
    expect(await solve(empty, limits)).toEqual({ status: 'impossible' })
  })

  it('solves a model of nothing', async () => {
    const nothing = { variables: [], constraints: [], cost: [] }
    expect(await solve(nothing, limits)).toEqual({ status: 'optimal', cost: 0, values: new Map() })
  })

  it('keeps the event loop free while it works', async () => {
    let turns = 0
    const counting = setInterval(() => turns++, 5)
    const solving = await solve(hard(26), { seconds: 1 })
    clearInterval(counting)
    expect(turns).toBeGreaterThan(20)
    expect(['optimal', 'found', 'unknown']).toContain(solving.status)
  })

  it('tells the bound when its time is over', async () => {
    const solution = await solve(hard(60), { seconds: 0.5, gap: 0 })
    if (solution.status === 'found') expect(solution.bound).toBeLessThan(solution.cost)
    else expect(solution.status).toBe('unknown')
  })

  it('works on after a model that it refused', async () => {
    await expect(solve(knapsack(), { seconds: 0 })).rejects.toThrow(SolverError)
    expect((await solve(knapsack(), limits)).status).toBe('optimal')
  })
})

/** Market split: a few equations over many choices, of which the bounds say nothing. */
function hard(size: number): LinearModel {
  const choices = Array.from({ length: size }, (_, at) => `x${at}`)
  const rows = Array.from({ length: 4 }, (_, row) => choices.map((_, at) => ((at + 3) * (row + 7) * 7919) % 97))
  const misses = rows.flatMap((_, row) => [`above${row}`, `below${row}`])
  return {
    variables: [
      ...choices.map((name) => ({ name, kind: 'binary' as const })),
      ...misses.map((name) => ({ name, kind: 'continuous' as const, lower: 0, upper: 10_000 })),
    ],
    constraints: rows.map((row, at) => ({
      terms: [
        ...row.map((times, choice) => [times, choices[choice] ?? ''] as const),
        [1, misses[2 * at] ?? ''] as const,
        [-1, misses[2 * at + 1] ?? ''] as const,
      ],
      sense: '=' as const,
      right: Math.floor(row.reduce((sum, times) => sum + times, 0) / 2) + 0.5,
    })),
    cost: misses.map((name) => [1, name] as const),
  }
}

describe('the text of a model', () => {
  it('holds no name that could mean something else', () => {
    for (const name of ['', 'e1', 'x y', 'x\nEnd', 'Subject To', 'X', 'a'.repeat(40), '3x', 'x:'])
      expect(() => lpText({ variables: [{ name, kind: 'binary' }], constraints: [], cost: [] })).toThrow(ModelError)
  })

  it('holds no number that is none', () => {
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => lpText(knapsack({ cost: [[wrong, 'x']] }))).toThrow(ModelError)
      expect(() => lpText(knapsack({ constraints: [{ terms: [], sense: '=', right: wrong }] }))).toThrow(ModelError)
    }
    const upsideDown = { name: 'x', kind: 'whole' as const, lower: 1, upper: 0 }
    expect(() => lpText({ variables: [upsideDown], constraints: [], cost: [] })).toThrow(ModelError)
  })

  it('names what is wrong', () => {
    expect(() => lpText(knapsack({ cost: [[1, 'w']] }))).toThrow('The cost names "w", which is no variable')
    expect(() =>
      lpText(
        knapsack({
          cost: [
            [1, 'x'],
            [2, 'x'],
          ],
        }),
      ),
    ).toThrow('The cost names a variable twice')
  })
})
