/** Who could be invited. */
export type Candidate = {
  personId: string
  /** What the guests are spread over; null where it is not known. */
  schoolId: string | null
  instituteId: string | null
  studyYear: number | null
  roleKey: string
  /** How often the partnership asks them something this school year, as far as it is known. */
  asked: number
  /** Why the contact budget does not reach them, in Dutch; null when it does. */
  barred: string | null
  /** A mark without meaning, so that it is not always whoever comes first in the alphabet. */
  draw: string
}

export type Audience = 'students' | 'schools'

/** How many guests are proposed when nobody says otherwise, and at most. */
export const usualGuests = 8
export const mostGuests = 40

export type Dimension = 'school' | 'year' | 'institute' | 'role'

/** What the guests of each audience are spread over. */
export const dimensionsOf: Record<Audience, readonly Dimension[]> = {
  students: ['school', 'year', 'institute'],
  schools: ['school', 'role'],
}

/** Somebody on the list, as far as the spread looks at them. */
export type Placed = Omit<Candidate, 'asked' | 'barred' | 'draw'>

/** Where somebody stands in a dimension; null where that is not known, which counts as a place of its own. */
export function placeIn(dimension: Dimension, one: Placed): string | null {
  switch (dimension) {
    case 'school':
      return one.schoolId
    case 'year':
      return one.studyYear === null ? null : String(one.studyYear)
    case 'institute':
      return one.instituteId
    case 'role':
      return one.roleKey
  }
}

export const mayBeAsked = ({ barred }: Pick<Candidate, 'barred'>): boolean => barred === null

/**
 * Proposes guests so that no school, year, institute or role has more places than another, as far as the people allow it.
 * Nobody is proposed whom the contact budget does not reach; whoever is asked least comes first.
 * @param invited who is on the list already
 * @param wanted how many there should be, with those
 * @returns whom to add, the same whatever the order in which they came in
 */
export function proposeGuests(
  candidates: readonly Candidate[],
  invited: readonly Placed[],
  { audience, wanted }: { audience: Audience; wanted: number },
): Candidate[] {
  const free = candidates
    .filter((one) => mayBeAsked(one) && !invited.some(({ personId }) => personId === one.personId))
    .toSorted((a, b) => a.asked - b.asked || compare(a.draw, b.draw) || compare(a.personId, b.personId))
  const dimensions = dimensionsOf[audience]
  const chosen: Candidate[] = []
  while (invited.length + chosen.length < wanted) {
    const next = leastCrowded(free, [...invited, ...chosen], chosen, dimensions)
    if (!next) break
    chosen.push(next)
  }
  return improved(chosen, free, invited, dimensions)
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/** Whoever shares the fewest places with those on the list. */
function leastCrowded(
  free: readonly Candidate[],
  list: readonly Placed[],
  chosen: readonly Candidate[],
  dimensions: readonly Dimension[],
): Candidate | undefined {
  const taken = new Set(chosen)
  const crowds = dimensions.map((dimension) => crowdsOf(dimension, list))
  let best: { one: Candidate; crowd: number } | undefined
  for (const one of free) {
    if (taken.has(one)) continue
    const crowd = dimensions.reduce(
      (sum, dimension, index) => sum + (crowds[index]?.get(placeIn(dimension, one)) ?? 0),
      0,
    )
    if (!best || crowd < best.crowd) best = { one, crowd }
  }
  return best?.one
}

/** How many there are at each place of a dimension. */
export function crowdsOf(dimension: Dimension, list: readonly Placed[]): Map<string | null, number> {
  const crowds = new Map<string | null, number>()
  for (const one of list) {
    const place = placeIn(dimension, one)
    crowds.set(place, (crowds.get(place) ?? 0) + 1)
  }
  return crowds
}

/** The more it is, the more guests stand at the same place: least when they are spread evenly. */
function crowding(list: readonly Placed[], dimensions: readonly Dimension[]): number {
  return dimensions.reduce(
    (sum, dimension) => sum + [...crowdsOf(dimension, list).values()].reduce((all, number) => all + number ** 2, 0),
    0,
  )
}

/** Puts another in somebody's place as long as that spreads them better: it ends, since the crowding only becomes less. */
function improved(
  chosen: readonly Candidate[],
  free: readonly Candidate[],
  invited: readonly Placed[],
  dimensions: readonly Dimension[],
): Candidate[] {
  let now = [...chosen]
  let crowd = crowding([...invited, ...now], dimensions)
  for (let better = true; better; ) {
    better = false
    for (const index of now.keys()) {
      for (const one of free) {
        if (now.includes(one)) continue
        const next = now.with(index, one)
        const nextCrowd = crowding([...invited, ...next], dimensions)
        if (nextCrowd >= crowd) continue
        now = next
        crowd = nextCrowd
        better = true
        break
      }
      if (better) break
    }
  }
  return now
}
