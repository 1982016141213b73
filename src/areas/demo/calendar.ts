import type { Day } from '../../platform/clock.ts'

/** The day that is `days` after (or, when negative, before) another. */
export function addDays(day: Day, days: number): Day {
  const moment = new Date(`${day}T00:00:00Z`)
  moment.setUTCDate(moment.getUTCDate() + days)
  return moment.toISOString().slice(0, 10)
}

/** How many days the second day is after the first. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** The day itself, or the Monday after when it falls in a weekend: teams meet on working days. */
export function workingDay(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  if (weekday === 6) return addDays(day, 2)
  return weekday === 0 ? addDays(day, 1) : day
}

/** The first day of a school year: 1 August. */
export function firstDayOf(schoolYear: number): Day {
  return `${schoolYear}-08-01`
}

/** The last day of a school year: 31 July. */
export function lastDayOf(schoolYear: number): Day {
  return `${schoolYear + 1}-07-31`
}
