/**
 * The contact budget: whom each ask of a school year reaches, so that nobody is asked too often, for too long, or twice within
 * a few days by the whole partnership. Each person stands apart: what one is asked takes nothing from another.
 */

/** In one school year so many times and so many minutes for one person, with so many days between two asks at least. */
export type Budget = { times: number; minutes: number; daysBetween: number }

export type AskKind = 'survey' | 'pulse' | 'panel' | 'interview'

/** What is asked first when not everything fits: the lowest number. */
export const priorities = { yearly: 1, panel: 2, other: 3, pulse: 4, interview: 5 } as const

/** Something that asks people for some minutes on a day, `YYYY-MM-DD`. */
export type Ask = {
  id: string
  kind: AskKind
  title: string
  schoolYear: number
  day: string
  minutes: number
  priority: number
  /** Planned: it may still have to give way. Asked: it counts, whatever comes after. */
  state: 'planned' | 'asked'
}

/** An ask with whom it wants to ask; once it is asked, whom it asked. Nobody stands in it twice. */
export type Wish = Ask & { people: readonly string[] }

/** Why an ask does not reach somebody. `before` is the planned ask that goes first; null when all were asked already. */
export type Reason =
  | { kind: 'past' }
  | { kind: 'too-long'; minutes: number }
  | { kind: 'times'; times: number; before: Ask | null }
  | { kind: 'minutes'; left: number; before: Ask | null }
  | { kind: 'days'; days: number; other: Ask }

export type NotReached = { personId: string; reason: Reason }

/** Whom an ask reaches and whom it does not, each in the order of the wish. */
export type Allocation = { reached: string[]; notReached: NotReached[] }

/**
 * Allocates all asks over people. What was asked stays. Then planned asks go by priority, and within that by day: each reaches
 * whoever has times, minutes and days left, looking at everything that was granted before it, earlier and later in time. So an
 * ask changes nothing for those that go before it. Times and minutes count per school year; days also across its end.
 * @param wishes of the school year, with those of the years beside it since the days between may cross its end
 * @param today planned asks of before it reach nobody and hold no place
 * @returns by id of the ask
 */
export function allocate(wishes: readonly Wish[], budget: Budget, today: string): Map<string, Allocation> {
  const granted = new Map<string, Placed[]>()
  return new Map(
    inOrder(wishes).map(({ people, ...ask }) => {
      const placed = { ask, at: dayNumber(ask.day) }
      const allocation: Allocation = { reached: [], notReached: [] }
      for (const personId of people) {
        const earlier = granted.get(personId) ?? []
        const reason = ask.state === 'asked' ? undefined : whatStandsInTheWay(placed, earlier, budget, today)
        if (reason) {
          allocation.notReached.push({ personId, reason })
          continue
        }
        allocation.reached.push(personId)
        if (earlier.length === 0) granted.set(personId, [placed])
        else earlier.push(placed)
      }
      return [ask.id, allocation]
    }),
  )
}

/** An ask that was granted to somebody, with its day as a number. */
type Placed = { ask: Ask; at: number }

const dayNumber = (day: string): number => Date.parse(day) / 86_400_000

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** What goes first: what was asked, then by priority, day, and in the order in which it was planned. */
export function inOrder<One extends Ask>(asks: readonly One[]): One[] {
  return asks.toSorted(
    (a, b) => compare(a.state, b.state) || a.priority - b.priority || compare(a.day, b.day) || compare(a.id, b.id),
  )
}

function whatStandsInTheWay(
  { ask, at }: Placed,
  granted: readonly Placed[],
  { times, minutes, daysBetween }: Budget,
  today: string,
): Reason | undefined {
  if (ask.day < today) return { kind: 'past' }
  if (ask.minutes > minutes) return { kind: 'too-long', minutes }
  let asked = 0
  let taken = 0
  let close: Placed | undefined
  for (const one of granted) {
    if (Math.abs(one.at - at) < daysBetween) close ??= one
    if (one.ask.schoolYear !== ask.schoolYear) continue
    asked += 1
    taken += one.ask.minutes
  }
  if (asked >= times) return { kind: 'times', times, before: lastPlanned(granted, ask) }
  if (taken + ask.minutes > minutes)
    return { kind: 'minutes', left: Math.max(0, minutes - taken), before: lastPlanned(granted, ask) }
  return close && { kind: 'days', days: daysBetween, other: close.ask }
}

/** Of the planned asks that go first in the same school year, the one that comes closest to giving way itself. */
const lastPlanned = (granted: readonly Placed[], { schoolYear }: Ask): Ask | null =>
  granted.findLast((one) => one.ask.state === 'planned' && one.ask.schoolYear === schoolYear)?.ask ?? null

/** The ask that goes first, if it is one; null when it is the budget itself. */
export function goesFirst(reason: Reason): Ask | null {
  switch (reason.kind) {
    case 'days':
      return reason.other
    case 'times':
    case 'minutes':
      return reason.before
    case 'past':
    case 'too-long':
      return null
  }
}

/** A planned ask that reaches fewer people by another one, and how many fewer. */
export type Displaced = { ask: Ask; people: number }

/**
 * Which asks give way to new ones: what they reach without those and no longer with them, the most first.
 * @param before how the others are allocated without those
 * @param after with those
 */
export function displaced(
  others: readonly Wish[],
  before: ReadonlyMap<string, Allocation>,
  after: ReadonlyMap<string, Allocation>,
): Displaced[] {
  return others
    .filter(({ state }) => state === 'planned')
    .flatMap(({ people: _, ...ask }) => {
      const left = new Set(after.get(ask.id)?.reached)
      const people = before.get(ask.id)?.reached.filter((one) => !left.has(one)).length ?? 0
      return people > 0 ? [{ ask, people }] : []
    })
    .toSorted((a, b) => b.people - a.people || compare(a.ask.id, b.ask.id))
}
