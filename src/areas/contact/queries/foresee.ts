import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { schoolYearOf } from '../../../platform/schoolYear.ts'
import { allocate, type Displaced, displaced, type NotReached, type Wish } from '../rules.ts'
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

/**
 * Whom an ask would reach if it was planned, or asked, now. An ask that is there already is looked at as it would be; whoever it
 * asked already stays reached.
 */
export async function foreseeContacts(tx: Tx, ask: NewAsk, people: readonly string[], today: Day): Promise<Foreseen> {
  const [foreseen] = await foreseeTogether(tx, [{ ask, people }], today)
  return foreseen ?? { reached: [], notReached: [], displaced: [], asked: new Map() }
}

/** The same for several asks of one school year that are planned together: they also stand in each other's way. */
export async function foreseeTogether(
  tx: Tx,
  plans: readonly { ask: NewAsk; people: readonly string[] }[],
  today: Day,
): Promise<Foreseen[]> {
  const [first] = plans
  if (!first) return []
  const schoolYear = schoolYearOf(first.ask.day)
  const everybody = [...new Set(plans.flatMap(({ people }) => people))]
  const standing = await findWishes(tx, schoolYear, everybody)
  const others = standing.filter((one) => !plans.some(({ ask }) => isOf(one, ask)))
  const added = plans.map(({ ask, people }, index) => {
    const own = standing.find((one) => isOf(one, ask))
    const already = new Set(own?.state === 'asked' ? own.people : [])
    const left = people.filter((one) => !already.has(one))
    return { people, already, wish: wishOf(ask, left, own?.state === 'planned' ? own.id : newId(index)) }
  })
  const wishes = added.map(({ wish }) => wish)
  const budget = await findBudget(tx)
  // Whoever was there unexpectedly is asked after the day.
  const from = [today, ...plans.map(({ ask }) => ask.day)].toSorted().at(0) ?? today
  const allocations = allocate([...others, ...wishes], budget, from)
  const asked = countAsked(others, allocations, schoolYear)
  const givesWay = displaced(others, allocate(others, budget, from), allocations)
  return added.map(({ wish, already, people }) => {
    const { reached = [], notReached = [] } = allocations.get(wish.id) ?? {}
    return { reached: people.filter((one) => already.has(one)).concat(reached), notReached, displaced: givesWay, asked }
  })
}

/** What is not there yet comes after all that was planned before on the same day. */
const newId = (index: number) => `new ${String(index).padStart(3, '0')}`

function wishOf({ thingId: _, ...ask }: NewAsk, people: readonly string[], id: string): Wish {
  return { ...ask, id, schoolYear: schoolYearOf(ask.day), state: 'planned', people }
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
