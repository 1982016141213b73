import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { stopPresses } from '../../../../platform/reports/press.ts'
import { type Solution, solve } from '../../../../platform/solver.ts'
import { isPossibleByHand, leastByHand, rounds } from '../../roundsForTests.ts'
import type { Conflict } from '../conflicts.ts'
import {
  brokenRules,
  type Candidate,
  comparePlans,
  costOf,
  obstacleOf,
  type Panel,
  type Problem,
  pairKey,
  planningModel,
  planOf,
  possibilityModel,
  type Rule,
  reasonsOf,
  rulesOf,
  smallestConflict,
} from '../planning.ts'

const limits = { seconds: 20, gap: 0.5 }
const tiny = { visits: 2, candidates: 5, members: 2 }
const small = { visits: 5, candidates: 20, members: 3 }

afterAll(stopPresses)

const found = (problem: Problem, solution: Solution) => {
  if (!('values' in solution)) return undefined
  return planOf(problem, solution.values)
}
const planned = async (problem: Problem, near?: readonly Panel[]) =>
  found(problem, await solve(planningModel(problem, near), limits))
const isPossible = (problem: Problem) => async (rules: readonly Rule[]) =>
  (await solve(possibilityModel(problem, rules), limits)).status !== 'impossible'

/** A round in which nothing stands in the way of anybody. */
function openRound(overrides: Partial<Problem> = {}): Problem {
  return {
    visits: [
      { id: 'kade', day: null },
      { id: 'brug', day: null },
    ],
    candidates: ['ada', 'bas', 'cas', 'dee', 'eva'].map((id) => candidate(id)),
    conflicts: new Map(),
    formerPanels: [],
    wishes: [],
    settings: { members: 2, mostVisits: 1 },
    ...overrides,
  }
}

function candidate(id: string, overrides: Partial<Candidate> = {}): Candidate {
  return { id, roleKey: `role of ${id}`, chairs: true, organisations: [`board of ${id}`], earlier: 0, ...overrides }
}

describe('a plan of a round', () => {
  it('keeps to every rule, whatever the partnership is like', async () => {
    await fc.assert(
      fc.asyncProperty(rounds(small), async (problem) => {
        const plan = await planned(problem)
        if (plan) expect(brokenRules(problem, plan)).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  it('costs as little as the best of all plans that there are, and is found when there is one', async () => {
    await fc.assert(
      fc.asyncProperty(rounds(tiny), async (problem) => {
        const solution = await solve(planningModel(problem), limits)
        const plan = found(problem, solution)
        expect(plan && costOf(problem, plan).total).toBe(leastByHand(problem))
        if (plan && 'cost' in solution) expect(solution.cost).toBeCloseTo(costOf(problem, plan).total)
      }),
      { numRuns: 40 },
    )
  })

  it('stays as it is when it is calculated again', async () => {
    await fc.assert(
      fc.asyncProperty(rounds(small, false), async (problem) => {
        const plan = await planned(problem)
        if (plan) expect(comparePlans(problem, plan, (await planned(problem, plan)) ?? []).moves).toEqual([])
      }),
      { numRuns: 10 },
    )
  })

  it('lets nobody’s load come more than one above the average in six years, when anybody could go anywhere', async () => {
    const partnerships = fc.record({
      visits: fc.integer({ min: 1, max: 5 }),
      people: fc.integer({ min: 6, max: 14 }),
      mostVisits: fc.integer({ min: 2, max: 3 }),
    })
    await fc.assert(
      fc.asyncProperty(partnerships, async ({ visits, people, mostVisits }) => {
        const settings = { members: 2, mostVisits: Math.max(mostVisits, Math.ceil((visits * 2) / people)) }
        let candidates = Array.from({ length: people }, (_, c) => candidate(`person ${c}`))
        const formerPanels: string[][] = []
        for (let year = 0; year < 6; year++) {
          const round = Array.from({ length: visits }, (_, v) => ({ id: `visit ${v}`, day: null }))
          const problem = openRound({ visits: round, candidates, settings, formerPanels })
          const plan = (await planned(problem)) ?? []
          const made = plan.flatMap(({ members }) => members)
          formerPanels.push(...plan.map(({ members }) => [...members]))
          candidates = candidates.map((one) => ({
            ...one,
            earlier: one.earlier + made.filter((id) => id === one.id).length,
          }))
          const average = ((year + 1) * visits * 2) / people
          expect(made).toHaveLength(visits * 2)
          for (const { earlier } of candidates) expect(earlier).toBeLessThanOrEqual(average + 1)
        }
      }),
      { numRuns: 6 },
    )
  })

  it('asks whoever went least, spreads roles, and lets the same two not sit together again', async () => {
    const busy = openRound({
      visits: [{ id: 'kade', day: null }],
      candidates: [candidate('ada', { earlier: 2 }), candidate('bas'), candidate('cas')],
    })
    const [panel] = (await planned(busy)) ?? []
    expect(panel?.members).toEqual(['bas', 'cas'])
    const alike = ['ada', 'bas'].map((id) => candidate(id, { roleKey: 'mentor' }))
    const spread = openRound({ visits: [{ id: 'kade', day: null }], candidates: [...alike, candidate('cas')] })
    expect(((await planned(spread)) ?? [])[0]?.members).toContain('cas')
    const again = openRound({
      visits: [{ id: 'kade', day: null }],
      candidates: ['ada', 'bas', 'cas'].map((id) => candidate(id)),
      formerPanels: [['ada', 'bas']],
    })
    expect(((await planned(again)) ?? [])[0]?.members).toContain('cas')
  })

  it('prefers two organisations, and makes do with one when there is no other', async () => {
    const one = ['ada', 'bas', 'cas'].map((id) => candidate(id, { organisations: ['duin'] }))
    const visits = [{ id: 'kade', day: null }]
    const alone = openRound({ visits, candidates: one })
    expect(costOf(alone, (await planned(alone)) ?? []).oneVoice).toBeGreaterThan(0)
    const two = openRound({ visits, candidates: [...one, candidate('dee', { organisations: ['veld'], earlier: 4 })] })
    expect(((await planned(two)) ?? [])[0]?.members).toContain('dee')
  })
})

describe('what stands in the way', () => {
  it('is a set of rules that are impossible together, and possible without any one of them', async () => {
    const crowded = rounds({ visits: 2, candidates: 4, members: 2 }).filter(
      (problem) => leastByHand(problem) === undefined,
    )
    await fc.assert(
      fc.asyncProperty(crowded, async (problem) => {
        const rules = await smallestConflict(rulesOf(problem), isPossible(problem))
        expect(isPossibleByHand(problem, rules)).toBe(false)
        for (const left of rules)
          expect(
            isPossibleByHand(
              problem,
              rules.filter((rule) => rule !== left),
            ),
          ).toBe(true)
      }),
      { numRuns: 25 },
    )
  })

  it('names the school, how many it needs, and how many may come', async () => {
    const conflicts = new Map<string, Conflict[]>(
      ['ada', 'bas', 'cas'].map((id) => [pairKey('kade', id), [{ kind: 'same-board' }]]),
    )
    const problem = openRound({ conflicts: conflicts.set(pairKey('kade', 'dee'), [{ kind: 'tie', reason: 'oom' }]) })
    const rules = await smallestConflict(rulesOf(problem), isPossible(problem))
    const { visitIds, needed, available } = obstacleOf(problem, rules)
    expect({ visitIds, needed, available, kinds: rules.map(({ kind }) => kind).toSorted() }).toEqual({
      visitIds: ['kade'],
      needed: 2,
      available: 1,
      kinds: ['members', 'same-board', 'tie'],
    })
  })

  it('is the wish, when that breaks a rule; a recorded exception takes it away', async () => {
    const wish = { visitId: 'kade', candidateId: 'ada', wish: 'must' as const, exception: false }
    const conflicts = new Map([[pairKey('kade', 'ada'), [{ kind: 'same-board' as const }]]])
    const refused = openRound({ conflicts, wishes: [wish] })
    const rules = await smallestConflict(rulesOf(refused), isPossible(refused))
    expect(rules.map(({ kind }) => kind).toSorted()).toEqual(['must', 'same-board'])
    const allowed = openRound({ conflicts, wishes: [{ ...wish, exception: true }] })
    expect(((await planned(allowed)) ?? [])[0]?.members).toContain('ada')
  })
})

describe('the reasons for a plan', () => {
  it('account for every candidate who does not sit in a panel', async () => {
    await fc.assert(
      fc.asyncProperty(rounds(small), async (problem) => {
        const plan = await planned(problem)
        if (!plan) return
        const reasons = reasonsOf(problem, plan)
        expect(reasons).toHaveLength(small.visits * small.members)
        for (const { others } of reasons)
          expect(others.reduce((sum, { count }) => sum + count, 0)).toBe(small.candidates - small.members)
      }),
      { numRuns: 10 },
    )
  })

  it('say of each other person which rule or what weighs most', () => {
    const problem = openRound({
      visits: [
        { id: 'kade', day: '2027-02-01' },
        { id: 'brug', day: '2027-02-01' },
      ],
      candidates: [
        candidate('ada'),
        candidate('bas'),
        candidate('cas'),
        candidate('dee'),
        candidate('eva', { earlier: 1 }),
        candidate('fee'),
        candidate('gijs', { roleKey: 'role of bas' }),
        candidate('hein'),
      ],
      conflicts: new Map([[pairKey('kade', 'fee'), [{ kind: 'same-board' }]]]),
    })
    const plan = [
      { visitId: 'kade', members: ['ada', 'bas'] },
      { visitId: 'brug', members: ['cas', 'dee'] },
    ]
    const ofAda = reasonsOf(problem, plan).find(({ candidateId }) => candidateId === 'ada')
    expect(ofAda?.others).toEqual([
      { why: 'same-board', count: 1, examples: ['fee'] },
      { why: 'one-a-day', count: 2, examples: ['cas', 'dee'] },
      { why: 'roles', count: 1, examples: ['gijs'] },
      { why: 'load', count: 1, examples: ['eva'] },
      { why: 'as-good', count: 1, examples: ['hein'] },
    ])
  })
})

describe('what a wish costs', () => {
  it('is nothing when somebody else is as good', () => {
    const problem = openRound()
    const before = [
      { visitId: 'kade', members: ['ada', 'bas'] },
      { visitId: 'brug', members: ['cas', 'dee'] },
    ]
    const after = [{ visitId: 'kade', members: ['eva', 'bas'] }, ...before.slice(1)]
    expect(comparePlans(problem, before, after)).toEqual({
      points: 0,
      moves: [{ visitId: 'kade', leave: ['ada'], join: ['eva'] }],
      consequences: [],
    })
  })

  it('is a second visit for whoever takes it over, and roles that double', () => {
    const people = [candidate('ada'), candidate('bas'), candidate('cas', { roleKey: 'role of bas' })]
    const problem = openRound({ candidates: people, settings: { members: 2, mostVisits: 2 } })
    const before = [
      { visitId: 'kade', members: ['ada', 'bas'] },
      { visitId: 'brug', members: ['cas'] },
    ]
    const after = [{ visitId: 'kade', members: ['cas', 'bas'] }, ...before.slice(1)]
    const { points, consequences } = comparePlans(problem, before, after)
    expect(points).toBe(24)
    expect(consequences).toEqual([
      { kind: 'more-visits', candidateId: 'cas', visits: 2, earlier: 0 },
      { kind: 'same-role', visitId: 'kade', roleKey: 'role of bas', count: 2 },
    ])
  })
})
