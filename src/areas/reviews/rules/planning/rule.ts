/** The rules that every plan keeps, and which of them a plan breaks. */
import type { Day } from '../../../../platform/clock.ts'
import type { Conflict } from '../conflicts.ts'
import { type Candidate, isExcepted, mostOfOneRole, type Panel, type Problem, pairKey } from './problem.ts'

export type Rule =
  /** As many people as was settled. */
  | { kind: 'members'; visitId: string }
  /** Nobody who works for the board of the school. */
  | { kind: 'same-board'; visitId: string }
  /** Nobody who works or worked at the school, or has a tie with it. */
  | { kind: 'tie'; visitId: string }
  /** At most so many with the same role. */
  | { kind: 'roles'; visitId: string }
  /** Somebody who can chair. */
  | { kind: 'chair'; visitId: string }
  /** Nobody visits more often than was settled. */
  | { kind: 'most-visits' }
  /** Nobody is at two schools on one day. */
  | { kind: 'one-a-day'; day: Day }
  /** What was wished. */
  | { kind: 'must' | 'never'; visitId: string; candidateId: string }

/** One text per rule; the same for the same rule. */
export function ruleKey(rule: Rule): string {
  switch (rule.kind) {
    case 'most-visits':
      return rule.kind
    case 'one-a-day':
      return `${rule.kind} ${rule.day}`
    case 'must':
    case 'never':
      return `${rule.kind} ${rule.visitId} ${rule.candidateId}`
    default:
      return `${rule.kind} ${rule.visitId}`
  }
}

/** Every rule of a round: first what cannot be otherwise, last what somebody chose. */
export function rulesOf({ visits, wishes }: Problem): Rule[] {
  return [
    ...sharedDays(visits).map((day): Rule => ({ kind: 'one-a-day', day })),
    ...visits.flatMap(({ id: visitId }): Rule[] => [
      { kind: 'same-board', visitId },
      { kind: 'tie', visitId },
      { kind: 'members', visitId },
      { kind: 'chair', visitId },
      { kind: 'roles', visitId },
    ]),
    { kind: 'most-visits' },
    ...wishes.map(({ wish, visitId, candidateId }): Rule => ({ kind: wish, visitId, candidateId })),
  ]
}

/** Days with more than one visit. */
function sharedDays(visits: Problem['visits']): Day[] {
  const days = visits.flatMap(({ day }) => day ?? [])
  return [...new Set(days.filter((day, index) => days.indexOf(day) < index))].toSorted()
}

/** The rule that a conflict falls under. */
export const ruleOfConflict = ({ kind }: Conflict): 'same-board' | 'tie' => (kind === 'same-board' ? kind : 'tie')

/** The rules that keep somebody from a visit, whatever the others do. */
export function rulesAgainst(problem: Problem, visitId: string, candidateId: string): ('same-board' | 'tie')[] {
  if (isExcepted(problem, visitId, candidateId)) return []
  return [...new Set((problem.conflicts.get(pairKey(visitId, candidateId)) ?? []).map(ruleOfConflict))]
}

/** The rules that a plan breaks; none when it can be carried out. */
export function brokenRules(problem: Problem, plan: readonly Panel[]): Rule[] {
  const byId = new Map(problem.candidates.map((candidate) => [candidate.id, candidate]))
  const membersOf = new Map(plan.map(({ visitId, members }) => [visitId, members]))
  const isBroken = (rule: Rule): boolean => {
    switch (rule.kind) {
      case 'members': {
        const members = membersOf.get(rule.visitId) ?? []
        return members.length !== problem.settings.members || members.some((id) => !byId.has(id))
      }
      case 'same-board':
      case 'tie':
        return (membersOf.get(rule.visitId) ?? []).some((id) =>
          rulesAgainst(problem, rule.visitId, id).includes(rule.kind === 'tie' ? 'tie' : 'same-board'),
        )
      case 'chair':
        return !(membersOf.get(rule.visitId) ?? []).some((id) => byId.get(id)?.chairs)
      case 'roles':
        return tooManyOfOneRole(problem, rule.visitId, membersOf.get(rule.visitId) ?? [], byId)
      case 'most-visits':
        return problem.candidates.some(({ id }) => countedVisits(problem, plan, id) > problem.settings.mostVisits)
      case 'one-a-day':
        return problem.candidates.some(({ id }) => visitsOn(problem, plan, rule.day, id) > 1)
      case 'must':
        return !(membersOf.get(rule.visitId) ?? []).includes(rule.candidateId)
      case 'never':
        return (membersOf.get(rule.visitId) ?? []).includes(rule.candidateId)
    }
  }
  return rulesOf(problem).filter(isBroken)
}

function tooManyOfOneRole(
  problem: Problem,
  visitId: string,
  members: readonly string[],
  byId: ReadonlyMap<string, Candidate>,
): boolean {
  const counted = members.filter((id) => !isExcepted(problem, visitId, id)).map((id) => byId.get(id)?.roleKey)
  return Map.groupBy(counted, (role) => role)
    .values()
    .some((same) => same.length > mostOfOneRole(problem.settings))
}

/** The visits of somebody that count for the most that one makes: not those by exception. */
function countedVisits(problem: Problem, plan: readonly Panel[], candidateId: string): number {
  return plan.filter(
    ({ visitId, members }) => members.includes(candidateId) && !isExcepted(problem, visitId, candidateId),
  ).length
}

function visitsOn({ visits }: Problem, plan: readonly Panel[], day: Day, candidateId: string): number {
  const thatDay = new Set(visits.filter((visit) => visit.day === day).map(({ id }) => id))
  return plan.filter(({ visitId, members }) => thatDay.has(visitId) && members.includes(candidateId)).length
}
