import type { Day } from '../../../platform/clock.ts'

const month = new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const inMonth = (day: Day) => month.format(new Date(`${day}T00:00:00Z`))

/** When an activity is done, by the month: "oktober 2026 – maart 2027", "vóór maart 2027"; null when nobody said. */
export function whenInWords({ startsOn, dueOn }: { startsOn: Day | null; dueOn: Day | null }): string | null {
  if (startsOn === null && dueOn === null) return null
  if (startsOn === null) return `klaar in ${inMonth(dueOn ?? '')}`
  if (dueOn === null) return `vanaf ${inMonth(startsOn)}`
  return inMonth(startsOn) === inMonth(dueOn) ? inMonth(dueOn) : `${inMonth(startsOn)} – ${inMonth(dueOn)}`
}
