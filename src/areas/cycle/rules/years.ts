import type { Day } from '../../../platform/clock.ts'
import { schoolYearOf } from '../../../platform/schoolYear.ts'

/** From this month on the next school year is there too, so that it can be prepared. */
const monthOfPreparing = 3

/** The school years whose occurrences exist on a day: its own, and from March on the next. */
export function growingYears(today: Day): number[] {
  const thisYear = schoolYearOf(today)
  const month = Number(today.slice(5, 7))
  return month >= monthOfPreparing && month < 8 ? [thisYear, thisYear + 1] : [thisYear]
}
