/**
 * Who cannot visit a school with an open eye: whoever works for the same board, works or recently worked at the school, or
 * said to have a tie with it. Source: the rules for panels in the issue of the quality cycle; five years is ours.
 */
import type { Day } from '../../../platform/clock.ts'

/** How many years after they left somebody still knows a school too well. */
export const yearsAfterwards = 5

/** An appointment, with the board that its organisation belongs to: of a school its board, of a board itself. */
export type Post = { organisationId: string; boardId: string | null; startsOn: Day; endsOn: Day | null }

/** A tie that was declared to a school or a board. */
export type DeclaredTie = { organisationId: string; reason: string; untilOn: Day | null }

export type VisitedSchool = { schoolId: string; boardId: string | null }

export type Conflict =
  | { kind: 'same-board' }
  /** `until`: the last day that they worked there; null when they still do. */
  | { kind: 'worked-there'; until: Day | null }
  | { kind: 'tie'; reason: string }

/**
 * What stands in the way of a visit.
 * @param day of the visit; while that is open, the first day on which it could be
 * @returns nothing when all is well
 */
export function conflictsWith(
  { schoolId, boardId }: VisitedSchool,
  { posts, ties }: { posts: readonly Post[]; ties: readonly DeclaredTie[] },
  day: Day,
): Conflict[] {
  const holds = ({ startsOn, endsOn }: Post) => startsOn <= day && (endsOn === null || endsOn >= day)
  const sameBoard = boardId !== null && posts.some((post) => post.boardId === boardId && holds(post))
  const there = posts.filter(
    ({ organisationId, endsOn }) => organisationId === schoolId && (endsOn === null || endsOn >= yearsBefore(day)),
  )
  const declared = ties.filter(
    ({ organisationId, untilOn }) =>
      (organisationId === schoolId || organisationId === boardId) && (untilOn === null || untilOn >= day),
  )
  return [
    ...(sameBoard ? [{ kind: 'same-board' as const }] : []),
    ...(there.length > 0 ? [{ kind: 'worked-there' as const, until: lastDayOf(there, day) }] : []),
    ...declared.map(({ reason }) => ({ kind: 'tie' as const, reason })),
  ]
}

/** The same day, five years before. */
const yearsBefore = (day: Day): Day => `${Number(day.slice(0, 4)) - yearsAfterwards}${day.slice(4)}`

/** The last of the days on which posts ended; null when one goes on. */
function lastDayOf(posts: readonly Post[], day: Day): Day | null {
  const ends = posts.map(({ endsOn }) => endsOn)
  if (ends.some((end) => end === null || end >= day)) return null
  return (
    ends
      .filter((end) => end !== null)
      .toSorted()
      .at(-1) ?? null
  )
}
