/** A round as the database knows it, made into what is planned. */
import type { Day } from '../../../../platform/clock.ts'
import { conflictsWith, type DeclaredTie, type Post } from '../conflicts.ts'
import { type Problem, pairKey, type Settings, type Wish } from './problem.ts'

export type RoundFacts = {
  /** On which day is looked where people work; for a visit with a day of its own, that day. */
  day: Day
  settings: Settings
  visits: readonly { id: string; schoolId: string; boardId: string | null; day: Day | null }[]
  people: readonly {
    personId: string
    roleKey: string
    organisations: readonly { id: string }[]
    posts: readonly Post[]
    ties: readonly DeclaredTie[]
    earlier: number
  }[]
  wishes: readonly Wish[]
  formerPanels: readonly (readonly string[])[]
}

/** Roles that coordinate or lead: whoever holds one can chair a panel. The first of these is asked first. */
export const chairRoles: readonly string[] = [
  'partnership-coordinator',
  'institute-coordinator',
  'project-coordinator',
  'school-leader',
  'board-member',
]

/** Whose roles are proposed for panels: those who lead, coordinate and train. */
export const panelRoles: readonly string[] = [
  'partnership-coordinator',
  'institute-coordinator',
  'school-leader',
  'institute-trainer',
  'school-trainer',
]

export function problemOf({ day, settings, visits, people, wishes, formerPanels }: RoundFacts): Problem {
  return {
    settings,
    wishes,
    formerPanels,
    visits: visits.map((visit) => ({ id: visit.id, day: visit.day })),
    candidates: people.map(({ personId, roleKey, organisations, earlier }) => ({
      id: personId,
      roleKey,
      chairs: chairRoles.includes(roleKey),
      organisations: organisations.map(({ id }) => id),
      earlier,
    })),
    conflicts: new Map(
      visits.flatMap((visit) =>
        people.flatMap((person) => {
          const conflicts = conflictsWith(visit, person, visit.day ?? day)
          return conflicts.length > 0 ? [[pairKey(visit.id, person.personId), conflicts] as const] : []
        }),
      ),
    ),
  }
}

/** Who of a panel chairs it: whose role coordinates most, and of those whoever went least. */
export function chairOf({ candidates }: Pick<Problem, 'candidates'>, members: readonly string[]): string | undefined {
  const rank = (roleKey: string) => (chairRoles.includes(roleKey) ? chairRoles.indexOf(roleKey) : chairRoles.length)
  return candidates
    .filter(({ id, chairs }) => chairs && members.includes(id))
    .toSorted((one, other) => rank(one.roleKey) - rank(other.roleKey) || one.earlier - other.earlier)[0]?.id
}

/** The first day of a round on which is looked where people work: today, or the first day of a school year that is to come. */
export function dayOfRound(schoolYear: number, today: Day): Day {
  const first = `${schoolYear}-08-01`
  return today > first ? today : first
}
