import type { Day } from '../../../platform/clock.ts'

/** What somebody leads and is asked now, as far as putting them together goes. */
type Due = { id: string; rowId: string; schoolYear: number; dueOn: Day }

/** How many things of the cycle the first page asks at most. */
export const mostAsked = 4

/** So many days before it is due, the first page asks it; what has a long time is only in the year until then. */
const daysAhead = 90

/** What is late or comes near enough to be asked on somebody's first page. */
export function isNear({ dueOn }: { dueOn: Day }, today: Day): boolean {
  return Date.parse(dueOn) - Date.parse(today) <= daysAhead * 86_400_000
}

/** What is asked of somebody: one occurrence, or several of one row at once; what is due first comes first. */
export type AskedGroup<Line> = { first: Line; lines: readonly Line[] }

/**
 * Puts what is asked together by row and school year, so that whoever leads fifteen evaluation talks is asked one thing.
 * @param due in the order of their days
 * @returns the most urgent groups, and how many occurrences are left out
 */
export function groupAsked<Line extends Due>(due: readonly Line[]): { groups: AskedGroup<Line>[]; others: number } {
  const byRow = [...Map.groupBy(due, ({ rowId, schoolYear }) => `${rowId} ${schoolYear}`).values()]
  const all = byRow.flatMap((lines) => {
    const [first] = lines
    return first ? [{ first, lines }] : []
  })
  const groups = all.length > mostAsked ? all.slice(0, mostAsked - 1) : all
  const shown = groups.reduce((sum, { lines }) => sum + lines.length, 0)
  return { groups, others: due.length - shown }
}
