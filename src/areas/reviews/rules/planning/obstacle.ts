/** Why nothing can be planned: a smallest set of rules that cannot go together. */
import type { Problem } from './problem.ts'
import { type Rule, rulesAgainst } from './rule.ts'

/**
 * Of rules that cannot go together, a smallest part that cannot either: take any one away, and the others can. By halves,
 * so that few questions are asked (QuickXplain: U. Junker, AAAI 2004). Rules late in the list are preferred, so put there
 * what people can change.
 * @param rules that are not possible together
 * @param isPossible whether something keeps to all of these; when that is not known, say that it is: the set may then be
 * larger than need be, and is still impossible
 */
export async function smallestConflict<R>(
  rules: readonly R[],
  isPossible: (rules: readonly R[]) => Promise<boolean>,
): Promise<R[]> {
  async function within(kept: readonly R[], mayDo: boolean, rest: readonly R[]): Promise<R[]> {
    if (mayDo && !(await isPossible(kept))) return []
    if (rest.length <= 1) return [...rest]
    const middle = Math.floor(rest.length / 2)
    const [early, late] = [rest.slice(0, middle), rest.slice(middle)]
    const ofEarly = await within([...kept, ...late], true, early)
    const ofLate = await within([...kept, ...ofEarly], ofEarly.length > 0, late)
    return [...ofEarly, ...ofLate]
  }
  return within([], false, rules)
}

/** What stands in the way, with the numbers that make it understood. */
export type Obstacle = {
  rules: Rule[]
  /** The visits that it is about. */
  visitIds: string[]
  /** How many people these visits need together. */
  needed: number
  /** How many candidates these rules let go to at least one of them; and how many of those can chair. */
  available: number
  availableChairs: number
}

export function obstacleOf(problem: Problem, rules: readonly Rule[]): Obstacle {
  const visitIds = visitsOf(problem, rules)
  const isKeptOut = (visitId: string, candidateId: string) =>
    rules.some(
      (rule) =>
        'visitId' in rule &&
        rule.visitId === visitId &&
        (((rule.kind === 'same-board' || rule.kind === 'tie') &&
          rulesAgainst(problem, visitId, candidateId).includes(rule.kind)) ||
          (rule.kind === 'never' && rule.candidateId === candidateId)),
    )
  const available = problem.candidates.filter(({ id }) => visitIds.some((visitId) => !isKeptOut(visitId, id)))
  return {
    rules: [...rules],
    visitIds,
    needed: rules.filter(({ kind }) => kind === 'members').length * problem.settings.members,
    available: available.length,
    availableChairs: available.filter(({ chairs }) => chairs).length,
  }
}

function visitsOf({ visits }: Problem, rules: readonly Rule[]): string[] {
  return visits.filter(({ id }) => rules.some((rule) => 'visitId' in rule && rule.visitId === id)).map(({ id }) => id)
}
