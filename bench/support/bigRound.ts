/** A round of a large partnership: sixty schools of six boards, fifteen visits, two hundred people who may be asked. */
import { conflictsWith, type Post } from '../../src/areas/reviews/rules/conflicts.ts'
import { type Problem, pairKey } from '../../src/areas/reviews/rules/planning.ts'

const schools = 60
const boards = 6
const people = 200
const roles = ['school-trainer', 'school-trainer', 'institute-trainer', 'school-leader', 'partnership-coordinator']

/** The same round for the same number, with other people and ties for each. */
export function bigRound(number: number): Problem {
  const chance = chanceOf(number)
  const boardOf = (school: number) => `board ${school % boards}`
  const visits = Array.from({ length: 15 }, (_, v) => ({
    id: `visit ${v}`,
    school: v * 4 + chance(4),
    day: chance(3) === 0 ? null : `2027-0${1 + chance(5)}-1${chance(5)}`,
  }))
  const persons = Array.from({ length: people }, (_, c) => {
    const roleKey = roles[chance(roles.length)] ?? 'school-trainer'
    const school = chance(schools)
    const former = chance(schools)
    const works = roleKey === 'institute-trainer' ? `institute ${chance(2)}` : boardOf(school)
    const posts: Post[] = [
      { organisationId: `school ${school}`, boardId: works, startsOn: '2022-08-01', endsOn: null },
      { organisationId: `school ${former}`, boardId: boardOf(former), startsOn: '2016-08-01', endsOn: '2022-07-31' },
    ]
    return { id: `person ${c}`, roleKey, works, posts, earlier: chance(4) }
  })
  return {
    visits: visits.map(({ id, day }) => ({ id, day })),
    candidates: persons.map(({ id, roleKey, works, earlier }) => ({
      id,
      roleKey,
      chairs: roleKey === 'school-leader' || roleKey === 'partnership-coordinator',
      organisations: [works],
      earlier,
    })),
    conflicts: new Map(
      visits.flatMap(({ id, school, day }) =>
        persons.flatMap((person) => {
          const visited = { schoolId: `school ${school}`, boardId: boardOf(school) }
          const found = conflictsWith(visited, { posts: person.posts, ties: [] }, day ?? '2026-11-24')
          return found.length > 0 ? [[pairKey(id, person.id), found] as const] : []
        }),
      ),
    ),
    formerPanels: Array.from({ length: 45 }, () => [
      ...new Set(Array.from({ length: 3 }, () => `person ${chance(people)}`)),
    ]),
    wishes: [],
    settings: { members: 3, mostVisits: 2 },
  }
}

/** Whole numbers below a limit, the same row of them for the same seed (a linear congruential generator). */
function chanceOf(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761 + 12_345) % 2 ** 31
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return Math.floor((state / 2 ** 31) * below)
  }
}
