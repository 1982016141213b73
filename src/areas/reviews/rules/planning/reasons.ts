/** Why a plan is as it is: for each seat, what stood in the way of everybody who does not sit there. */
import type { Day } from '../../../../platform/clock.ts'
import { costOfPanel, costOfVisit } from './cost.ts'
import { type Candidate, isExcepted, mostOfOneRole, type Panel, type Problem } from './problem.ts'
import { rulesAgainst } from './rule.ts'

/** Why somebody else does not sit there: a rule that would be broken, or what would become worse; or nothing at all. */
export const whyNots = [
  'same-board',
  'tie',
  'never',
  'one-a-day',
  'most-visits',
  'roles',
  'chair',
  'one-voice',
  'load',
  'role',
  'pair',
  'as-good',
] as const
export type WhyNot = (typeof whyNots)[number]

export type Others = { why: WhyNot; count: number; examples: string[] }

export type Reason = {
  visitId: string
  candidateId: string
  /** Whether it was wished; `exception`: although a rule says otherwise. */
  because: 'chosen' | 'wished' | 'exception'
  /** Everybody who was a candidate and sits not in this panel, by why not. */
  others: Others[]
}

const mostExamples = 3

/** The reasons for each seat of a plan. */
export function reasonsOf(problem: Problem, plan: readonly Panel[]): Reason[] {
  const load = loadIn(problem, plan)
  const byId = new Map(problem.candidates.map((candidate) => [candidate.id, candidate]))
  return plan.flatMap(({ visitId, members }) => {
    const people = members.flatMap((id) => byId.get(id) ?? [])
    const outside = problem.candidates.filter(({ id }) => !members.includes(id))
    return people.map((member): Reason => {
      const swaps = outside.map((other) => ({ other, why: whyNot(problem, load, visitId, people, member, other) }))
      return {
        visitId,
        candidateId: member.id,
        because: becauseOf(problem, visitId, member.id),
        others: grouped(swaps),
      }
    })
  })
}

function becauseOf(problem: Problem, visitId: string, candidateId: string): Reason['because'] {
  if (isExcepted(problem, visitId, candidateId)) return 'exception'
  const isWished = problem.wishes.some(
    (one) => one.wish === 'must' && one.visitId === visitId && one.candidateId === candidateId,
  )
  return isWished ? 'wished' : 'chosen'
}

function grouped(swaps: readonly { other: Candidate; why: WhyNot }[]): Others[] {
  const byWhy = Map.groupBy(swaps, ({ why }) => why)
  return whyNots.flatMap((why) => {
    const same = byWhy.get(why) ?? []
    return same.length === 0
      ? []
      : [{ why, count: same.length, examples: same.slice(0, mostExamples).map(({ other }) => other.id) }]
  })
}

/** What somebody does in a plan. */
type Load = ReadonlyMap<string, { visits: number; counted: number; days: ReadonlySet<Day> }>

function loadIn(problem: Problem, plan: readonly Panel[]): Load {
  const dayOf = new Map(problem.visits.map(({ id, day }) => [id, day]))
  return new Map(
    problem.candidates.map(({ id }) => {
      const own = plan.filter(({ members }) => members.includes(id)).map(({ visitId }) => visitId)
      const counted = own.filter((visitId) => !isExcepted(problem, visitId, id)).length
      return [id, { visits: own.length, counted, days: new Set(own.flatMap((visitId) => dayOf.get(visitId) ?? [])) }]
    }),
  )
}

/** What stands in the way of `other` in the place of `member`: the first rule, or what weighs most. */
function whyNot(
  problem: Problem,
  load: Load,
  visitId: string,
  people: readonly Candidate[],
  member: Candidate,
  other: Candidate,
): WhyNot {
  const [against] = rulesAgainst(problem, visitId, other.id)
  if (against) return against
  const { wishes, settings, visits } = problem
  if (wishes.some((one) => one.wish === 'never' && one.visitId === visitId && one.candidateId === other.id))
    return 'never'
  const does = load.get(other.id)
  const day = visits.find(({ id }) => id === visitId)?.day ?? null
  if (day !== null && does?.days.has(day)) return 'one-a-day'
  if ((does?.counted ?? 0) >= settings.mostVisits) return 'most-visits'
  const instead = people.map((one) => (one.id === member.id ? other : one))
  if (instead.filter(({ roleKey }) => roleKey === other.roleKey).length > mostOfOneRole(settings)) return 'roles'
  if (!instead.some(({ chairs }) => chairs)) return 'chair'
  return whatWeighsMost(problem, load, { people, instead, member, other })
}

type Swap = { people: readonly Candidate[]; instead: readonly Candidate[]; member: Candidate; other: Candidate }

function whatWeighsMost(problem: Problem, load: Load, { people, instead, member, other }: Swap): WhyNot {
  const [before, after] = [costOfPanel(problem, people), costOfPanel(problem, instead)]
  const visits = ({ id, earlier }: Candidate) => earlier + (load.get(id)?.visits ?? 0)
  const worse: [WhyNot, number][] = [
    ['one-voice', after.oneVoice - before.oneVoice],
    ['load', costOfVisit(visits(other)) - costOfVisit(visits(member) - 1)],
    ['role', after.roles - before.roles],
    ['pair', after.pairs - before.pairs],
  ]
  if (worse.reduce((sum, [, points]) => sum + points, 0) <= 0) return 'as-good'
  return worse.toSorted(([, one], [, another]) => another - one)[0]?.[0] ?? 'as-good'
}
