/** What a wish does to a plan: who goes elsewhere, and what becomes worse. */
import { type Cost, costOf, costOfPanel } from './cost.ts'
import type { Candidate, Panel, Problem } from './problem.ts'

export type Consequence =
  /** Somebody makes more visits this round than before; `earlier` in the years before. */
  | { kind: 'more-visits'; candidateId: string; visits: number; earlier: number }
  /** A panel in which everybody works for the same organisation. */
  | { kind: 'one-voice'; visitId: string }
  /** A panel with more people of the same role. */
  | { kind: 'same-role'; visitId: string; roleKey: string; count: number }
  /** A panel with more people who sat together before. */
  | { kind: 'again'; visitId: string }

/** How a panel changes. */
export type Move = { visitId: string; leave: string[]; join: string[] }

export type Comparison = {
  /** How many points it costs more; below 0 when the plan before was not the best. */
  points: number
  moves: Move[]
  /** What becomes worse; empty when it costs nothing. */
  consequences: Consequence[]
}

/** Compares a plan with the one before it, for the same round. */
export function comparePlans(problem: Problem, before: readonly Panel[], after: readonly Panel[]): Comparison {
  const [was, becomes] = [costOf(problem, before), costOf(problem, after)]
  return {
    points: becomes.total - was.total,
    moves: movesBetween(before, after),
    consequences: [...heavierLoads(problem, before, after, was, becomes), ...worsePanels(problem, before, after)],
  }
}

function movesBetween(before: readonly Panel[], after: readonly Panel[]): Move[] {
  const was = new Map(before.map(({ visitId, members }) => [visitId, members]))
  return after
    .map(({ visitId, members }) => {
      const old = was.get(visitId) ?? []
      const leave = old.filter((id) => !members.includes(id))
      return { visitId, leave, join: members.filter((id) => !old.includes(id)) }
    })
    .filter(({ leave, join }) => leave.length + join.length > 0)
}

const visitsIn = (plan: readonly Panel[], id: string) => plan.filter(({ members }) => members.includes(id)).length

/** Only when the load is less even than it was: somebody who goes instead of another with as many visits is no news. */
function heavierLoads(
  { candidates }: Problem,
  before: readonly Panel[],
  after: readonly Panel[],
  was: Cost,
  becomes: Cost,
): Consequence[] {
  if (becomes.load <= was.load) return []
  const more = candidates
    .map(({ id, earlier }) => ({ candidateId: id, visits: visitsIn(after, id), earlier, had: visitsIn(before, id) }))
    .filter(({ visits, had }) => visits > had)
  const most = Math.max(...more.map(({ visits, earlier }) => visits + earlier))
  return more
    .filter(({ visits, earlier }) => visits + earlier === most)
    .map(({ candidateId, visits, earlier }) => ({ kind: 'more-visits', candidateId, visits, earlier }))
}

function worsePanels(problem: Problem, before: readonly Panel[], after: readonly Panel[]): Consequence[] {
  const byId = new Map(problem.candidates.map((candidate) => [candidate.id, candidate]))
  const peopleIn = (members: readonly string[] = []) => members.flatMap((id) => byId.get(id) ?? [])
  const was = new Map(before.map(({ visitId, members }) => [visitId, peopleIn(members)]))
  return after.flatMap(({ visitId, members }) => {
    const [old, now] = [was.get(visitId) ?? [], peopleIn(members)]
    const [costWas, cost] = [costOfPanel(problem, old), costOfPanel(problem, now)]
    return [
      ...(cost.oneVoice > costWas.oneVoice ? [{ kind: 'one-voice' as const, visitId }] : []),
      ...(cost.roles > costWas.roles ? fuller(visitId, old, now) : []),
      ...(cost.pairs > costWas.pairs ? [{ kind: 'again' as const, visitId }] : []),
    ]
  })
}

/** The roles that more people have than before, and more than one. */
function fuller(visitId: string, before: readonly Candidate[], after: readonly Candidate[]): Consequence[] {
  const counts = (people: readonly Candidate[], role: string) => people.filter(({ roleKey }) => roleKey === role).length
  return [...new Set(after.map(({ roleKey }) => roleKey))]
    .filter((role) => counts(after, role) > 1 && counts(after, role) > counts(before, role))
    .map((roleKey) => ({ kind: 'same-role', visitId, roleKey, count: counts(after, roleKey) }))
}
