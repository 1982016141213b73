/** A round as a linear model for the solver, and what the solver answers as a plan. */
import type { Constraint, LinearModel, Term, Variable } from '../../../../platform/solver.ts'
import { costOfVisit, weights } from './cost.ts'
import { isExcepted, mostOfOneRole, type Panel, type Problem } from './problem.ts'
import { type Rule, rulesAgainst, rulesOf } from './rule.ts'

/** Whether candidate c goes to visit v: 1 or 0. */
const goes = (visit: number, candidate: number) => `x${visit}_${candidate}`

/** Points count this many times when staying near another plan counts too, which is 1 for each seat that changes. */
export const perPoint = 1000

type Built = { variables: Variable[]; constraints: Constraint[]; cost: Map<string, number> }

/**
 * The model whose best answer is the best plan. Its cost is a whole number, in points; with `near` in thousandths.
 * @param near a plan to stay near to: of two plans that are as good, the one that changes least
 */
export function planningModel(problem: Problem, near?: readonly Panel[]): LinearModel {
  const built = seats(problem)
  built.constraints.push(...rulesOf(problem).flatMap((rule) => constraintsOf(problem, rule)))
  addLoad(problem, built)
  addVoices(problem, built)
  addRoles(problem, built)
  addPairs(problem, built)
  const cost = near ? withNearness(problem, built, near) : built.cost
  return { ...built, cost: [...cost].map(([variable, points]): Term => [points, variable]) }
}

/** A model that only asks whether something keeps to all of these rules. */
export function possibilityModel(problem: Problem, rules: readonly Rule[]): LinearModel {
  const { variables } = seats(problem)
  return { variables, constraints: rules.flatMap((rule) => constraintsOf(problem, rule)), cost: [] }
}

/** The plan that an answer of the solver means. */
export function planOf({ visits, candidates }: Problem, values: ReadonlyMap<string, number>): Panel[] {
  return visits.map(({ id: visitId }, v) => ({
    visitId,
    members: candidates.filter((_, c) => values.get(goes(v, c)) === 1).map(({ id }) => id),
  }))
}

function seats({ visits, candidates }: Problem): Built {
  const variables = visits.flatMap((_, v) => candidates.map((_, c): Variable => ({ name: goes(v, c), kind: 'binary' })))
  return { variables, constraints: [], cost: new Map() }
}

function constraintsOf(problem: Problem, rule: Rule): Constraint[] {
  const { visits, candidates, settings } = problem
  const visitAt = (id: string) => visits.findIndex((visit) => visit.id === id)
  switch (rule.kind) {
    case 'members':
      return [{ terms: everybodyAt(problem, visitAt(rule.visitId)), sense: '=', right: settings.members }]
    case 'same-board':
    case 'tie': {
      const kept = candidates.flatMap(({ id }, c) =>
        rulesAgainst(problem, rule.visitId, id).includes(rule.kind === 'tie' ? 'tie' : 'same-board') ? [c] : [],
      )
      return none(kept.map((c): Term => [1, goes(visitAt(rule.visitId), c)]))
    }
    case 'chair': {
      const v = visitAt(rule.visitId)
      const terms = candidates.flatMap(({ chairs }, c): Term[] => (chairs ? [[1, goes(v, c)]] : []))
      return [{ terms, sense: '>=', right: 1 }]
    }
    case 'roles':
      return rolesAt(problem, visitAt(rule.visitId)).map((terms) => ({
        terms,
        sense: '<=',
        right: mostOfOneRole(settings),
      }))
    case 'most-visits':
      return candidates.map(({ id }, c) => ({
        terms: visits.flatMap((visit, v): Term[] => (isExcepted(problem, visit.id, id) ? [] : [[1, goes(v, c)]])),
        sense: '<=',
        right: settings.mostVisits,
      }))
    case 'one-a-day':
      return candidates.map((_, c) => ({
        terms: visits.flatMap(({ day }, v): Term[] => (day === rule.day ? [[1, goes(v, c)]] : [])),
        sense: '<=',
        right: 1,
      }))
    case 'must':
    case 'never': {
      const c = candidates.findIndex(({ id }) => id === rule.candidateId)
      const terms: Term[] = c < 0 ? [] : [[1, goes(visitAt(rule.visitId), c)]]
      return [{ terms, sense: '=', right: rule.kind === 'must' ? 1 : 0 }]
    }
  }
}

function none(terms: readonly Term[]): Constraint[] {
  return terms.length === 0 ? [] : [{ terms, sense: '=', right: 0 }]
}

const everybodyAt = ({ candidates }: Problem, v: number): Term[] => candidates.map((_, c): Term => [1, goes(v, c)])

/** For each role that could come too often: who of it could come, without exceptions. */
function rolesAt(problem: Problem, v: number): Term[][] {
  const visitId = problem.visits[v]?.id ?? ''
  const counted = problem.candidates.flatMap(({ id, roleKey }, c) =>
    isExcepted(problem, visitId, id) ? [] : [{ roleKey, term: [1, goes(v, c)] as const }],
  )
  return [...Map.groupBy(counted, ({ roleKey }) => roleKey).values()]
    .filter((same) => same.length > mostOfOneRole(problem.settings))
    .map((same) => same.map(({ term }) => term))
}

/** The first visit of somebody in this round costs by itself; each further one needs a step that costs more. */
function addLoad(problem: Problem, { variables, constraints, cost }: Built): void {
  const { visits, candidates, settings } = problem
  candidates.forEach(({ id, earlier }, c) => {
    const own = visits.map((_, v): Term => [1, goes(v, c)])
    for (const [, seat] of own) cost.set(seat, costOfVisit(earlier))
    const excepted = visits.filter((visit) => isExcepted(problem, visit.id, id)).length
    const steps = visits.slice(1, settings.mostVisits + excepted).map((_, step) => `s${c}_${step}`)
    steps.forEach((name, step) => {
      variables.push({ name, kind: 'continuous', lower: 0, upper: 1 })
      cost.set(name, costOfVisit(earlier + step + 1) - costOfVisit(earlier))
    })
    constraints.push({ terms: [...own, ...steps.map((name): Term => [-1, name])], sense: '<=', right: 1 })
  })
}

/** A panel of which all work for one organisation is dear. */
function addVoices({ visits, candidates, settings }: Problem, { variables, constraints, cost }: Built): void {
  const alone = Map.groupBy(
    candidates.flatMap(({ organisations: [only, ...more] }, c) =>
      only !== undefined && more.length === 0 ? [{ only, c }] : [],
    ),
    ({ only }) => only,
  )
  visits.forEach((_, v) => {
    const name = `o${v}`
    variables.push({ name, kind: 'binary' })
    cost.set(name, weights.oneVoice)
    for (const same of alone.values()) {
      if (same.length < settings.members) continue
      const terms = same.map(({ c }): Term => [1, goes(v, c)])
      constraints.push({ terms: [...terms, [-1, name]], sense: '<=', right: settings.members - 1 })
    }
  })
}

/** Each member with a role that the panel has already. */
function addRoles({ visits, candidates, settings }: Problem, { variables, constraints, cost }: Built): void {
  const roles = Map.groupBy(
    candidates.map(({ roleKey }, c) => ({ roleKey, c })),
    ({ roleKey }) => roleKey,
  )
  visits.forEach((_, v) => {
    ;[...roles.values()].forEach((same, r) => {
      if (same.length < 2) return
      const name = `r${v}_${r}`
      variables.push({ name, kind: 'continuous', lower: 0, upper: settings.members })
      cost.set(name, weights.role)
      constraints.push({ terms: [...same.map(({ c }): Term => [1, goes(v, c)]), [-1, name]], sense: '<=', right: 1 })
    })
  })
}

/** Each member who sits once more with others of a former panel. */
function addPairs(
  { visits, candidates, formerPanels, settings }: Problem,
  { variables, constraints, cost }: Built,
): void {
  const place = new Map(candidates.map(({ id }, c) => [id, c]))
  formerPanels.forEach((panel, f) => {
    const still = panel.flatMap((id) => place.get(id) ?? [])
    if (still.length < 2) return
    visits.forEach((_, v) => {
      const name = `p${v}_${f}`
      variables.push({ name, kind: 'continuous', lower: 0, upper: settings.members })
      cost.set(name, weights.pair)
      constraints.push({ terms: [...still.map((c): Term => [1, goes(v, c)]), [-1, name]], sense: '<=', right: 1 })
    })
  })
}

/** Points many times over, and 1 less for each seat that stays as it is. */
function withNearness({ visits, candidates }: Problem, { cost }: Built, near: readonly Panel[]): Map<string, number> {
  const weighed = new Map([...cost].map(([variable, points]) => [variable, points * perPoint]))
  for (const { visitId, members } of near) {
    const v = visits.findIndex(({ id }) => id === visitId)
    for (const member of members) {
      const c = candidates.findIndex(({ id }) => id === member)
      if (v < 0 || c < 0) continue
      weighed.set(goes(v, c), (weighed.get(goes(v, c)) ?? 0) - 1)
    }
  }
  return weighed
}
