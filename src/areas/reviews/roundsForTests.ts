/** Random rounds for the tests of planning, and what is found out about them by trying everything. */
import fc from 'fast-check'
import type { Conflict } from './rules/conflicts.ts'
import { costOf } from './rules/planning/cost.ts'
import { type Panel, type Problem, pairKey, type Wish } from './rules/planning/problem.ts'
import { brokenRules, type Rule, ruleKey } from './rules/planning/rule.ts'

type Size = { visits: number; candidates: number; members: number }

const roles = ['school-trainer', 'school-leader', 'institute-trainer']
const days = [null, '2027-02-01', '2027-02-02']

/** Partnerships of a few boards and an institute, whose people have ties here and there. */
export function rounds({ visits, candidates, members }: Size, wished = true): fc.Arbitrary<Problem> {
  const visitIds = Array.from({ length: visits }, (_, v) => `visit ${v}`)
  const candidateIds = Array.from({ length: candidates }, (_, c) => `person ${c}`)
  const somebody = fc.record({
    roleKey: fc.constantFrom(...roles),
    organisations: fc.subarray(['board a', 'board b', 'institute'], { minLength: 1, maxLength: 2 }),
    earlier: fc.nat(2),
  })
  const against = fc.constantFrom<Conflict[]>([], [], [], [{ kind: 'same-board' }], [{ kind: 'tie', reason: 'oom' }])
  const wish = fc.record({
    visitId: fc.constantFrom(...visitIds),
    candidateId: fc.constantFrom(...candidateIds),
    wish: fc.constantFrom<Wish['wish']>('must', 'never'),
    exception: fc.boolean(),
  })
  return fc
    .record({
      days: fc.array(fc.constantFrom(...days), { minLength: visits, maxLength: visits }),
      people: fc.array(somebody, { minLength: candidates, maxLength: candidates }),
      against: fc.array(against, { minLength: visits * candidates, maxLength: visits * candidates }),
      formerPanels: fc.array(fc.subarray(candidateIds, { minLength: 2, maxLength: 3 }), { maxLength: 3 }),
      wishes: fc.uniqueArray(wish, {
        maxLength: wished ? 2 : 0,
        selector: ({ visitId, candidateId }) => pairKey(visitId, candidateId),
      }),
      mostVisits: fc.integer({ min: 1, max: 2 }),
    })
    .map(({ people, formerPanels, wishes, mostVisits, ...sent }) => ({
      visits: visitIds.map((id, v) => ({ id, day: sent.days[v] ?? null })),
      candidates: people.map((one, c) => ({ id: `person ${c}`, chairs: one.roleKey === 'school-leader', ...one })),
      conflicts: new Map(
        visitIds.flatMap((visitId, v) =>
          candidateIds.flatMap((id, c) => {
            const found = sent.against[v * candidates + c] ?? []
            return found.length > 0 ? [[pairKey(visitId, id), found] as const] : []
          }),
        ),
      ),
      formerPanels,
      wishes: wishes.map((one) => ({ ...one, exception: one.exception && one.wish === 'must' })),
      settings: { members, mostVisits },
    }))
}

/** The least that a plan costs which keeps to all rules, by trying every one; undefined when there is none. */
export function leastByHand(problem: Problem): number | undefined {
  const costs = plansOf(problem, problem.settings.members)
    .filter((plan) => brokenRules(problem, plan).length === 0)
    .map((plan) => costOf(problem, plan).total)
    .toArray()
  return costs.length === 0 ? undefined : Math.min(...costs)
}

/** Whether some plan keeps to these rules, whatever it does to others, by trying every one. */
export function isPossibleByHand(problem: Problem, rules: readonly Rule[]): boolean {
  const kept = new Set(rules.map(ruleKey))
  return plansOf(problem, null).some((plan) => !brokenRules(problem, plan).some((rule) => kept.has(ruleKey(rule))))
}

/** Every way to compose panels: of so many members, or of any number. */
function* plansOf(problem: Problem, size: number | null, from = 0): Generator<Panel[]> {
  const visit = problem.visits[from]
  if (!visit) return yield []
  for (const members of subsets(problem.candidates.map(({ id }) => id))) {
    if (size !== null && members.length !== size) continue
    for (const others of plansOf(problem, size, from + 1)) yield [{ visitId: visit.id, members }, ...others]
  }
}

function subsets(ids: readonly string[]): string[][] {
  return Array.from({ length: 2 ** ids.length }, (_, bits) => ids.filter((_, place) => bits & (2 ** place)))
}
