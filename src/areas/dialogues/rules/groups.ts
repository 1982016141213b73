/**
 * Groups for a conversation: small enough that everybody speaks, mixed enough that one hears something new.
 * What is left to chance comes from a seed, so that the same seed gives the same groups.
 */

/** A group in which everybody comes to speak. */
export const groupSize = { least: 3, most: 6 }

/** Somebody to put in a group, with the schools and roles by which groups are mixed. */
export type Groupable = { id: string; schools: readonly string[]; roles: readonly string[] }

export type GroupingWay = 'mixed' | 'random'

/**
 * How many groups a number of people makes, as near to the wanted size as possible, each of 3 to 6; one group of whoever
 * there is below three people.
 */
export function groupCount(people: number, wantedSize: number): number {
  const fewest = Math.ceil(people / groupSize.most)
  const most = Math.floor(people / groupSize.least)
  return Math.max(1, Math.min(Math.max(Math.round(people / wantedSize), fewest), most))
}

/**
 * Divides people over groups whose sizes differ by one at most.
 * @param groups how many groups
 * @param seed any whole number
 * @returns per group the ids of who is in it; everybody is in exactly one
 */
export function divide(
  people: readonly Groupable[],
  { groups, way }: { groups: number; way: GroupingWay },
  seed: number,
): string[][] {
  const seated = shuffled(people, chanceFrom(seed))
  const divided = Array.from({ length: groups }, (_, group) => seated.filter((_one, at) => at % groups === group))
  if (way === 'mixed') mix(divided)
  return divided.map((members) => members.map(({ id }) => id))
}

/** How much alike the people in groups are: 2 for each two who share a school, 1 for each two who share a role. */
export function likenessWithin(groups: readonly (readonly Groupable[])[]): number {
  return sum(groups.map((members) => sum(members.map((one, at) => likenessTo(one, members.slice(at + 1))))))
}

/** The group to which somebody who comes in late is added: the smallest, and of those the first. */
export function smallestGroup(groups: readonly { number: number; size: number }[]): number | undefined {
  return groups.toSorted((a, b) => a.size - b.size || a.number - b.number)[0]?.number
}

/** Lets two people change places as long as that makes groups less alike; so it never becomes worse than it was. */
function mix(groups: Groupable[][]): void {
  const places = groups.flatMap((members, group) => members.map((_, at) => ({ group, at })))
  let better = true
  while (better) {
    better = false
    for (const [index, one] of places.entries()) {
      for (const other of places.slice(index + 1)) if (changePlaces(groups, one, other)) better = true
    }
  }
}

type Place = { group: number; at: number }

/** @returns whether they did change places: only when that makes their groups less alike */
function changePlaces(groups: Groupable[][], one: Place, other: Place): boolean {
  const [here, there] = [groups[one.group], groups[other.group]]
  const [first, second] = [here?.[one.at], there?.[other.at]]
  if (!here || !there || here === there || !first || !second) return false
  const othersHere = here.filter((member) => member !== first)
  const othersThere = there.filter((member) => member !== second)
  const now = likenessTo(first, othersHere) + likenessTo(second, othersThere)
  const then = likenessTo(second, othersHere) + likenessTo(first, othersThere)
  if (then >= now) return false
  here[one.at] = second
  there[other.at] = first
  return true
}

const likenessTo = (one: Groupable, others: readonly Groupable[]) =>
  sum(others.map((other) => 2 * Number(share(one.schools, other.schools)) + Number(share(one.roles, other.roles))))

const share = (some: readonly string[], others: readonly string[]) => some.some((one) => others.includes(one))

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

function shuffled<Item>(items: readonly Item[], chance: () => number): Item[] {
  return items
    .map((item) => ({ item, lot: chance() }))
    .sort((a, b) => a.lot - b.lot)
    .map(({ item }) => item)
}

/** Numbers from 0 to 1 that look like chance: Mulberry32, public domain, by Tommy Ettinger. */
function chanceFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
