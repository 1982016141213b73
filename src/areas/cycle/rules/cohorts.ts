/** A cohort: its number, 1 to 4, and a school year in which it has its turn; every fourth year after that too. */
export type Cohort = { number: number; firstYear: number }

/** How many cohorts there are, and so after how many school years each has its turn again. */
export const cohortCount = 4

/** The four cohorts, of which the first has its turn in `firstYear` and the others in the years after it. */
export const cohortsFrom = (firstYear: number): Cohort[] =>
  Array.from({ length: cohortCount }, (_, index) => ({ number: index + 1, firstYear: firstYear + index }))

/** The first school year from `from` on in which a cohort has its turn. */
export function turnFrom({ firstYear }: Pick<Cohort, 'firstYear'>, from: number): number {
  if (from <= firstYear) return firstYear
  return from + ((((firstYear - from) % cohortCount) + cohortCount) % cohortCount)
}

export type PlacedBecause = 'proposed' | 'by-hand' | 'start'

/** A training school as cohorts look at it. */
export type CohortSchool = {
  id: string
  name: string
  boardId: string | null
  region: string | null
  /** How many people learn or guide there: student teachers and mentors. */
  size: number
  /** The school year in which it became an opleidingsschool; null when that was before this was kept. */
  startYear: number | null
  /** The school year of its last scan or peer review, whichever is later; null when there was none. */
  lastYear: number | null
  placed: { number: number; because: PlacedBecause } | null
}

/** Why a school is proposed for a cohort. */
export type ProposedBecause =
  /** It is there already, and that stays so. */
  | 'kept'
  /** Its turn falls four years after its start, so that its next scan follows its 0-meting by four years. */
  | 'start'
  /** It waited longest of its board. */
  | 'waiting'
  /** All of its board wait as long: so that size and region are spread. */
  | 'spread'

export type Proposed = { schoolId: string; number: number; because: ProposedBecause; turn: number }

/**
 * Divides schools over four cohorts.
 *
 * Evenness comes first: board by board, each next school goes to a cohort that has the fewest of that board, and of those
 * the one with the fewest schools in all; so no cohort has more than one school more than another, of each board and in
 * all, unless placements that stay make that impossible. Which of a board's places a school gets follows from how long it
 * waits: the longer ago its last scan or peer review, the earlier its turn, which keeps the longest wait within the board
 * as short as the places allow. Among schools that wait as long, regions and sizes are spread.
 *
 * A school that started and has not been scanned since goes where its turn falls four years after its start, whatever
 * the evenness: its four years count from its 0-meting.
 * @param again whether what was proposed before is divided anew; what was placed by hand, or because of a start, stays
 * @param thisYear the school year from which turns are counted
 */
export function proposeCohorts(
  schools: readonly CohortSchool[],
  cohorts: readonly Cohort[],
  { thisYear, again = false }: { thisYear: number; again?: boolean },
): Proposed[] {
  const byTurn = cohorts.toSorted((a, b) => turnFrom(a, thisYear) - turnFrom(b, thisYear))
  const fixed = new Map(
    schools.flatMap((school) => {
      const place = fixedPlace(school, cohorts, again)
      return place ? [[school.id, place] as const] : []
    }),
  )
  const free = schools.filter(({ id }) => !fixed.has(id))
  const fullness = new Map(cohorts.map(({ number }) => [number, { schools: 0, size: 0, regions: new Map() }]))
  for (const school of schools) addTo(fullness.get(fixed.get(school.id)?.number ?? 0), school)

  const proposed = new Map<string, { number: number; because: ProposedBecause }>(fixed)
  for (const board of boardsOf(free)) {
    const mine = free.filter(({ boardId }) => boardId === board).toSorted(longestFirst)
    const already = schools.flatMap(({ id, boardId }) => (boardId === board ? (fixed.get(id)?.number ?? []) : []))
    const places = placesFor(mine.length, already, byTurn, (number) => fullness.get(number)?.schools ?? 0)
    const because = new Set(mine.map(({ lastYear }) => lastYear)).size > 1 ? 'waiting' : 'spread'
    for (const { school, number } of settle(mine, places, fullness)) proposed.set(school.id, { number, because })
  }
  return schools.flatMap(({ id }) => {
    const place = proposed.get(id)
    const cohort = cohorts.find(({ number }) => number === place?.number)
    return place && cohort ? [{ schoolId: id, ...place, turn: turnFrom(cohort, thisYear) }] : []
  })
}

/** Where a school belongs whatever the others do: where it stays, or where its start puts it. */
function fixedPlace(
  { placed, startYear, lastYear }: CohortSchool,
  cohorts: readonly Cohort[],
  again: boolean,
): { number: number; because: ProposedBecause } | undefined {
  if (placed && !(again && placed.because === 'proposed')) return { number: placed.number, because: 'kept' }
  if (startYear === null || (lastYear !== null && lastYear > startYear)) return undefined
  const cohort = cohortOfStart(startYear, cohorts)
  return cohort && { number: cohort.number, because: 'start' }
}

/** The cohort whose turn falls four years after a start. */
export const cohortOfStart = (startYear: number, cohorts: readonly Cohort[]): Cohort | undefined =>
  cohorts.find(({ firstYear }) => (startYear - firstYear) % cohortCount === 0)

/** Boards one after the other, always in the same order; schools without a board together, last. */
const boardsOf = (schools: readonly CohortSchool[]): (string | null)[] =>
  [...new Set(schools.map(({ boardId }) => boardId))].toSorted((a, b) => (a ?? '~').localeCompare(b ?? '~'))

/** Who waits longest first: never scanned before all others. Then the largest, so that sizes can be evened out. */
const longestFirst = (a: CohortSchool, b: CohortSchool): number =>
  (a.lastYear ?? 0) - (b.lastYear ?? 0) || b.size - a.size || a.name.localeCompare(b.name) || a.id.localeCompare(b.id)

/**
 * How many places a board gets in which cohort.
 * @returns the numbers of the cohorts, in the order of their turns
 */
function placesFor(
  schools: number,
  already: readonly number[],
  byTurn: readonly Cohort[],
  fullnessOf: (number: number) => number,
): number[] {
  const places: number[] = []
  const ofBoard = (number: number) => [...already, ...places].filter((one) => one === number).length
  const inAll = (number: number) => fullnessOf(number) + places.filter((one) => one === number).length
  for (let left = schools; left > 0; left--) {
    const [next] = byTurn.toSorted((a, b) => ofBoard(a.number) - ofBoard(b.number) || inAll(a.number) - inAll(b.number))
    if (next) places.push(next.number)
  }
  return byTurn.flatMap(({ number }) => places.filter((one) => one === number))
}

type Fullness = { schools: number; size: number; regions: Map<string, number> }

function addTo(cohort: Fullness | undefined, { size, region }: CohortSchool): void {
  if (!cohort) return
  cohort.schools += 1
  cohort.size += size
  if (region !== null) cohort.regions.set(region, (cohort.regions.get(region) ?? 0) + 1)
}

/**
 * Gives the places, in the order of their turns, to who waits longest; of those who wait as long, to whom evens out best.
 * @param fullness of each cohort so far; goes on to hold who is placed here
 */
function settle(
  schools: readonly CohortSchool[],
  places: readonly number[],
  fullness: ReadonlyMap<number, Fullness>,
): { school: CohortSchool; number: number }[] {
  const waiting = [...schools]
  const average = schools.reduce((sum, { size }) => sum + size, 0) / Math.max(1, schools.length)
  return places.flatMap((number) => {
    const [first] = waiting
    const alike = waiting.filter(({ lastYear }) => lastYear === first?.lastYear)
    const cohort = fullness.get(number)
    const heavy = cohort !== undefined && cohort.size > average * cohort.schools
    const regionOf = ({ region }: CohortSchool) => (region === null ? 0 : (cohort?.regions.get(region) ?? 0))
    const [school] = alike.toSorted((a, b) => regionOf(a) - regionOf(b) || (heavy ? a.size - b.size : b.size - a.size))
    if (!school) return []
    waiting.splice(waiting.indexOf(school), 1)
    addTo(cohort, school)
    return [{ school, number }]
  })
}
