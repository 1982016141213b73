import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { schoolYearOf } from '../../../platform/schoolYear.ts'
import { allocate, type Displaced, displacedBy, type NotReached, type Wish } from '../rules.ts'
import { findBudget } from './budget.ts'
import { type AskOf, findWishes, type StandingWish } from './wishes.ts'

/** What somebody plans to ask: how long it takes in minutes, and on which day that is. */
export type NewAsk = AskOf & { title: string; day: Day; minutes: number; priority: number }

/** Whom an ask reaches, whom it does not and why, and what gives way to it. */
export type Foreseen = {
  reached: string[]
  notReached: NotReached[]
  displaced: Displaced[]
  /** How often each of them is asked something else in this school year, as it stands now; who is not in it never. */
  asked: ReadonlyMap<string, number>
}

/** Comes after all that was planned before on the same day. */
const newId = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/**
 * Whom an ask would reach if it was planned, or asked, now. An ask that is there already is looked at as it would be; whoever it
 * asked already stays reached.
 */
export async function foreseeContacts(tx: Tx, ask: NewAsk, people: readonly string[], today: Day): Promise<Foreseen> {
  const schoolYear = schoolYearOf(ask.day)
  const standing = await findWishes(tx, schoolYear, people)
  const own = standing.find((one) => isOf(one, ask))
  const others = standing.filter((one) => one !== own)
  const already = new Set(own?.state === 'asked' ? own.people : [])
  const { thingId: _, ...rest } = ask
  const wish: Wish = {
    ...rest,
    id: own?.state === 'planned' ? own.id : newId,
    schoolYear,
    state: 'planned',
    people: people.filter((one) => !already.has(one)),
  }
  const budget = await findBudget(tx)
  // Whoever was there unexpectedly is asked after the day.
  const from = ask.day < today ? ask.day : today
  const allocations = allocate([...others, wish], budget, from)
  const { reached = [], notReached = [] } = allocations.get(wish.id) ?? {}
  return {
    reached: people.filter((one) => already.has(one)).concat(reached),
    notReached,
    displaced: displacedBy(wish, others, budget, from),
    asked: countAsked(others, allocations, schoolYear),
  }
}

const isOf = (one: StandingWish, { kind, thingId }: AskOf) => one.kind === kind && one.thingId === thingId

function countAsked(
  wishes: readonly Wish[],
  allocations: ReturnType<typeof allocate>,
  schoolYear: number,
): Map<string, number> {
  const asked = new Map<string, number>()
  for (const one of wishes)
    if (one.schoolYear === schoolYear)
      for (const person of allocations.get(one.id)?.reached ?? []) asked.set(person, (asked.get(person) ?? 0) + 1)
  return asked
}
