import { type Allocation, type Ask, type Displaced, goesFirst, type NotReached, type Wish } from './allocation.ts'

/** An ask of a school year, as whoever plans sees it: in numbers, without names. */
export type RegisterLine = {
  ask: Ask
  /** How many it wants to ask, and how many of those it reaches. */
  wanted: number
  reached: number
  notReached: readonly NotReached[]
  /** What gives way to it, and how many people pass over there. */
  givesWay: Displaced[]
}

/** All asks of one school year in order of time, with who gives way to whom. */
export function registerOf(
  wishes: readonly Wish[],
  allocations: ReadonlyMap<string, Allocation>,
  schoolYear: number,
): RegisterLine[] {
  const waysGiven = countWaysGiven(wishes, allocations)
  return wishes
    .filter((wish) => wish.schoolYear === schoolYear)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.priority - b.priority))
    .map(({ people, ...ask }) => {
      const { reached = [], notReached = [] } = allocations.get(ask.id) ?? {}
      return {
        ask,
        wanted: people.length,
        reached: reached.length,
        notReached,
        givesWay: [...(waysGiven.get(ask.id)?.values() ?? [])],
      }
    })
}

/** By the id of the ask that goes first, and within it by that of the ask that gives way. */
function countWaysGiven(
  wishes: readonly Wish[],
  allocations: ReadonlyMap<string, Allocation>,
): Map<string, Map<string, Displaced>> {
  const given = new Map<string, Map<string, Displaced>>()
  for (const { people: _, ...ask } of wishes)
    for (const { reason } of allocations.get(ask.id)?.notReached ?? []) {
      const first = goesFirst(reason)
      if (!first) continue
      const byAsk = given.get(first.id) ?? new Map<string, Displaced>()
      byAsk.set(ask.id, { ask, people: (byAsk.get(ask.id)?.people ?? 0) + 1 })
      given.set(first.id, byAsk)
    }
  return given
}

/** How many people are asked how often in a school year, as far as it is known: `[[1, 320], [2, 60]]`. */
export function howOften(
  wishes: readonly Wish[],
  allocations: ReadonlyMap<string, Allocation>,
  schoolYear: number,
): [times: number, people: number][] {
  const times = new Map<string, number>()
  for (const { id, schoolYear: year } of wishes)
    if (year === schoolYear)
      for (const person of allocations.get(id)?.reached ?? []) times.set(person, (times.get(person) ?? 0) + 1)
  const people = new Map<number, number>()
  for (const number of times.values()) people.set(number, (people.get(number) ?? 0) + 1)
  return [...people].toSorted(([a], [b]) => a - b)
}

/** What one person was asked and is going to be asked in a school year, in order of time. */
export function ownAsks(
  wishes: readonly Wish[],
  allocations: ReadonlyMap<string, Allocation>,
  { personId, schoolYear }: { personId: string; schoolYear: number },
): Ask[] {
  return wishes
    .filter((wish) => wish.schoolYear === schoolYear && isTold(wish))
    .filter(({ id }) => allocations.get(id)?.reached.includes(personId))
    .map(({ people: _, ...ask }) => ask)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** Whoever is thought of for a talk hears that with the invitation, and not before. */
const isTold = ({ kind, state }: Ask): boolean => state === 'asked' || kind === 'survey' || kind === 'pulse'
