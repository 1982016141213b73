import { type Level, levels } from './level.ts'

/** One school's settled level on one criterion, and the group that it counts in, e.g. its board or region. */
export type SchoolLevel = { school: string; group: string; level: Level }

/** How many schools stand at each level, from 1 to 4 in order; levels without schools are there with 0. */
export type LevelCounts = { schools: number; levels: { level: Level; schools: number }[] }

/** What strategic roles may see. `counts` is null where showing it would say too much about too few schools. */
export type Aggregate = {
  total: LevelCounts | null
  /** In the order in which the groups first occur. */
  groups: { group: string; counts: LevelCounts | null }[]
}

/** No setting goes below this number of schools. */
export const leastSchools = 5

/**
 * Levels counted per group and in total, for roles that may see aggregates only.
 *
 * A group below `minimum` schools is hidden. When all hidden groups together are still below it, total minus shown
 * groups would reveal them: then the smallest shown group is hidden too (complementary suppression). It holds within one
 * grouping of one set of schools: a page must not show two groupings that cross (by board and by region), nor the same
 * grouping of sets that differ by a few schools.
 * @param schools each school once
 * @param minimum the smallest number of schools that may be told apart; at least `leastSchools`
 * @throws RangeError when `minimum` is too low or a school occurs twice, which would count it double
 */
export function aggregate(schools: readonly SchoolLevel[], minimum: number = leastSchools): Aggregate {
  if (!(minimum >= leastSchools)) throw new RangeError(`At least ${leastSchools} schools, not ${minimum}`)
  if (new Set(schools.map(({ school }) => school)).size < schools.length) throw new RangeError('A school occurs twice')

  const byGroup = Map.groupBy(schools, ({ group }) => group)
  const hidden = hiddenGroups(byGroup, minimum)
  return {
    total: schools.length < minimum ? null : countLevels(schools),
    groups: [...byGroup].map(([group, members]) => ({
      group,
      counts: hidden.has(group) ? null : countLevels(members),
    })),
  }
}

function hiddenGroups(byGroup: ReadonlyMap<string, readonly SchoolLevel[]>, minimum: number): Set<string> {
  const bySize = [...byGroup]
    .map(([group, members]) => ({ group, size: members.length }))
    .sort((a, b) => a.size - b.size)
  const tooSmall = bySize.filter(({ size }) => size < minimum)
  const together = tooSmall.reduce((sum, { size }) => sum + size, 0)
  const smallestShown = bySize[tooSmall.length]
  const hidden = new Set(tooSmall.map(({ group }) => group))
  if (together > 0 && together < minimum && smallestShown) hidden.add(smallestShown.group)
  return hidden
}

function countLevels(schools: readonly SchoolLevel[]): LevelCounts {
  return {
    schools: schools.length,
    levels: levels.map((level) => ({ level, schools: schools.filter((school) => school.level === level).length })),
  }
}
