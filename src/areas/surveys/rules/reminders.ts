/**
 * Whether somebody who has not sent in is reminded today: after each of the set numbers of days once, and of what was missed
 * only the last.
 * @param days how many days ago they got their link
 * @param reminders how many reminders they had
 * @returns how many they have had with this one; null when it is not time for one
 */
export function reminderDue(remindAfter: readonly number[], days: number, reminders: number): number | null {
  const passed = remindAfter.filter((after) => after <= days).length
  return passed > reminders ? passed : null
}
