import type { Day } from '../../../platform/clock.ts'

/** Something that somebody is to be reminded of; each reads their own. */
export type Due = { personId: string; actionId: string; what: string; dueOn: Day }

/** How many days ahead one is reminded, and how many lie at least between two letters to one person. */
export const reminderDays = { ahead: 7, between: 7 }

const daysFrom = (from: Day, to: Day) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** Whether an action is late, or due so soon that one is reminded of it. */
export const isDueSoon = ({ dueOn }: Pick<Due, 'dueOn'>, today: Day): boolean =>
  daysFrom(today, dueOn) <= reminderDays.ahead

/**
 * Who gets a letter today, and about what: everything of theirs that is late or due soon, in one letter, the first due
 * first. Nobody gets two in a week: what comes up in between stands in the next.
 * @param lastReminded when each was last reminded
 */
export function lettersOf(
  dues: readonly Due[],
  lastReminded: ReadonlyMap<string, Day>,
  today: Day,
): Map<string, Due[]> {
  const soon = dues.filter((due) => isDueSoon(due, today))
  const letters = new Map<string, Due[]>()
  for (const [personId, own] of Map.groupBy(soon, (due) => due.personId)) {
    const last = lastReminded.get(personId)
    if (last !== undefined && daysFrom(last, today) < reminderDays.between) continue
    letters.set(
      personId,
      own.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn) || a.actionId.localeCompare(b.actionId)),
    )
  }
  return letters
}
