/**
 * What makes one plan better than another, in points. Whatever is listed first weighs more than all that can come after it
 * in one panel:
 *
 * - a panel in which everybody works for the same board or institute: 1000
 * - load: with n visits in the years before and in this round together, somebody counts for 10 × n². So it is always
 *   better to ask whoever went least: a visit of somebody who went once costs 20 more than of somebody who never did
 * - roles: 4 for each member with a role that the panel has already
 * - pairs: 1 for each member who sits once more with whom they sat before, in a panel of the last rounds
 */
import { type Candidate, onlyVoice, type Panel, type Problem } from './problem.ts'

export const weights = { oneVoice: 1000, load: 10, role: 4, pair: 1 } as const

/** In points; the less, the better. */
export type Cost = { oneVoice: number; load: number; roles: number; pairs: number; total: number }

/** What a further visit costs of somebody who made so many before, in points: the difference of two squares. */
export const costOfVisit = (before: number): number => weights.load * (2 * before + 1)

/** The cost of a plan. What was before this round is the same for every plan, and does not count. */
export function costOf(problem: Problem, plan: readonly Panel[]): Cost {
  const byId = new Map(problem.candidates.map((candidate) => [candidate.id, candidate]))
  const before = new Map<string, number>()
  const cost = { oneVoice: 0, load: 0, roles: 0, pairs: 0 }
  for (const { members } of plan) {
    const people = members.flatMap((id) => byId.get(id) ?? [])
    const { oneVoice, roles, pairs } = costOfPanel(problem, people)
    cost.oneVoice += oneVoice
    cost.roles += roles
    cost.pairs += pairs
    for (const { id, earlier } of people) {
      const visits = before.get(id) ?? earlier
      cost.load += costOfVisit(visits)
      before.set(id, visits + 1)
    }
  }
  return { ...cost, total: cost.oneVoice + cost.load + cost.roles + cost.pairs }
}

/** What a panel costs by how it is composed, without the load of its members. */
export function costOfPanel(
  { formerPanels }: Pick<Problem, 'formerPanels'>,
  people: readonly Candidate[],
): Pick<Cost, 'oneVoice' | 'roles' | 'pairs'> {
  const here = new Set(people.map(({ id }) => id))
  // The first of a former panel is nobody's "once more".
  const again = formerPanels.map((panel) => Math.max(0, panel.filter((id) => here.has(id)).length - 1))
  return {
    oneVoice: onlyVoice(people) === undefined ? 0 : weights.oneVoice,
    roles: weights.role * (people.length - new Set(people.map(({ roleKey }) => roleKey)).size),
    pairs: weights.pair * again.reduce((sum, one) => sum + one, 0),
  }
}
