/** When the tables of the demo meet: three school years, and what lies ahead. */
import type { Day } from '../../../platform/clock.ts'
import { schoolYearOf } from '../../../platform/schoolYear.ts'
import { addDays, daysBetween, workingDay } from '../calendar.ts'
import { chanceOf } from '../chance.ts'
import type { Table } from './bank.ts'

/** How many school years are told, that of today included. */
export const yearsTold = 3

export type Sitting = {
  day: Day
  schoolYear: number
  /** Whether it is the last of its school year, in which one looks back. */
  last: boolean
}

/** Meetings keep this far from the one that is told around today, in days. */
const quietDays = 20

/**
 * The meetings of a table, oldest first.
 * @param label which table it is, so that each has days of its own
 * @param around a day on which it meets whatever the month, so that there is something to prepare
 */
export function sittings(table: Table, label: string, today: Day, around?: Day): Sitting[] {
  const now = schoolYearOf(today)
  const told = Array.from({ length: yearsTold }, (_, index) => now - yearsTold + 1 + index).flatMap((schoolYear) =>
    table.months.map((month, index) => ({
      day: dayIn(schoolYear, month, label),
      schoolYear,
      last: index === table.months.length - 1,
    })),
  )
  if (!around) return told
  const extra = { day: around, schoolYear: schoolYearOf(around), last: false }
  return [...told.filter(({ day }) => Math.abs(daysBetween(day, around)) > quietDays), extra].sort((a, b) =>
    a.day.localeCompare(b.day),
  )
}

function dayIn(schoolYear: number, month: number, label: string): Day {
  const year = month >= 8 ? schoolYear : schoolYear + 1
  const first = `${year}-${String(month).padStart(2, '0')}-01`
  return workingDay(addDays(first, chanceOf('sitting', label, first).between(4, 20)))
}
