/** Has a round calculated: the best plan and its reasons, or what stands in the way. */
import { createHash } from 'node:crypto'
import type { Day } from '../../platform/clock.ts'
import type { LinearModel, Solution, SolveLimits } from '../../platform/solver.ts'
import type { PlannedProposal, Proposal } from './planningProposal.ts'
import {
  chairOf,
  costOf,
  obstacleOf,
  type Panel,
  type Problem,
  perPoint,
  planningModel,
  planOf,
  possibilityModel,
  type Rule,
  reasonsOf,
  ruleKey,
  rulesOf,
  smallestConflict,
} from './rules/planning.ts'

export type Solve = (model: LinearModel, limits: SolveLimits) => Promise<Solution>

/** How long is searched for the best plan, in seconds. Points are whole numbers, so half a point is proof enough. */
const searching = { seconds: 10, gap: 0.5 }
/** Whether rules go together is found in a moment, or it is hard to say. */
const asking = { seconds: 5 }

/** More things in the way than these are told when the first are gone. */
const mostObstacles = 3

/**
 * @param near the plan to stay near to where another is no better, so that nothing moves without need
 * @param solve the solver
 */
export async function propose(
  problem: Problem,
  { day, near, solve }: { day: Day; near?: readonly Panel[]; solve: Solve },
): Promise<Proposal> {
  const about = { fingerprint: fingerprintOf(problem), calculatedOn: day }
  const solution = await solve(planningModel(problem, near), searching)
  switch (solution.status) {
    case 'optimal':
      return { ...about, ...planned(problem, planOf(problem, solution.values)), proven: true, gap: 0 }
    case 'found': {
      const gap = Math.ceil((solution.cost - solution.bound) / (near ? perPoint : 1))
      return { ...about, ...planned(problem, planOf(problem, solution.values)), proven: false, gap }
    }
    case 'unknown':
      return { ...about, outcome: 'unknown' }
    case 'impossible':
      return { ...about, outcome: 'impossible', obstacles: await obstaclesOf(problem, solve) }
  }
}

function planned(
  problem: Problem,
  plan: readonly Panel[],
): Omit<PlannedProposal, 'fingerprint' | 'calculatedOn' | 'proven' | 'gap'> {
  return {
    outcome: 'planned',
    points: costOf(problem, plan).total,
    panels: plan.map(({ visitId, members }) => ({
      visitId,
      members: [...members],
      chairId: chairOf(problem, members) ?? null,
    })),
    reasons: reasonsOf(problem, plan),
  }
}

/** What stands in the way, one by one: each with rules that no earlier one has. */
async function obstaclesOf(problem: Problem, solve: Solve) {
  const isPossible = async (rules: readonly Rule[]) =>
    (await solve(possibilityModel(problem, rules), asking)).status !== 'impossible'
  const obstacles: ReturnType<typeof obstacleOf>[] = []
  let left = rulesOf(problem)
  while (obstacles.length < mostObstacles && !(await isPossible(left))) {
    const rules = await smallestConflict(left, isPossible)
    obstacles.push(obstacleOf(problem, rules))
    const told = new Set(rules.map(ruleKey))
    left = left.filter((rule) => !told.has(ruleKey(rule)))
  }
  return obstacles
}

/** The same for the same problem, in whatever order its wishes come. */
export function fingerprintOf({ conflicts, wishes, ...problem }: Problem): string {
  const sorted = wishes.map(({ visitId, candidateId, wish, exception }) =>
    [visitId, candidateId, wish, exception].join(' '),
  )
  const text = JSON.stringify([problem, [...conflicts], sorted.toSorted()])
  return createHash('sha256').update(text).digest('base64url')
}
