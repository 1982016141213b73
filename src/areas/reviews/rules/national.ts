import type { Day } from '../../../platform/clock.ts'
import { schoolYearOf } from '../../../platform/schoolYear.ts'

export type NationalKind = 'development' | 'assessing'

/** After how many school years each of the two comes back, and how many visits to others one pays in that time. */
export const nationalYears = 6
export const visitsPerPeriod = 2

/** A national review that took place. `passed` is told of an assessing one only. */
export type HeldReview = { kind: NationalKind; on: Day; passed: boolean | null }

/** When one of the two was held last, and in which school year it comes back; null while that cannot be told. */
export type Clock = {
  kind: NationalKind
  lastOn: Day | null
  nextYear: number | null
  /** How many school years from now; negative when it should have been. */
  yearsAhead: number | null
}

const newestOf = (held: readonly HeldReview[]) =>
  held
    .map(({ on }) => on)
    .toSorted()
    .at(-1) ?? null

/**
 * Both clocks of a partnership. The assessing review comes back every six school years. The development-oriented one begins
 * once an assessing review was passed, and then comes every six school years too, counted from the later of the two. Source:
 * the remark on the national review under the table of the kwaliteitscyclus.
 */
export function clocksOf(held: readonly HeldReview[], today: Day): Record<NationalKind, Clock> {
  const assessing = held.filter(({ kind }) => kind === 'assessing')
  const development = held.filter(({ kind }) => kind === 'development')
  const passedOn = newestOf(assessing.filter(({ passed }) => passed === true))
  const from = passedOn === null ? null : ([passedOn, newestOf(development) ?? passedOn].toSorted().at(-1) ?? null)
  return {
    assessing: clock('assessing', newestOf(assessing), newestOf(assessing), today),
    development: clock('development', newestOf(development), from, today),
  }
}

function clock(kind: NationalKind, lastOn: Day | null, from: Day | null, today: Day): Clock {
  const nextYear = from === null ? null : schoolYearOf(from) + nationalYears
  return { kind, lastOn, nextYear, yearsAhead: nextYear === null ? null : nextYear - schoolYearOf(today) }
}

/** How many visits to other partnerships count in this period, how many are missing, and by which last day. */
export type VisitsOwed = { from: Day; until: Day; paid: number; missing: number }

/**
 * Visits paid to other partnerships: at least two in six school years. The period runs from the school year of the last
 * national review; without one, and once it is over, it is the current school year with the five before it.
 */
export function visitsOwed(visits: readonly Day[], held: readonly HeldReview[], today: Day): VisitsOwed {
  const year = schoolYearOf(today)
  const last = newestOf(held.filter(({ on }) => on <= today))
  const began = last === null ? year - nationalYears + 1 : Math.max(schoolYearOf(last), year - nationalYears + 1)
  const from = `${began}-08-01`
  const until = `${began + nationalYears}-07-31`
  const paid = visits.filter((on) => on >= from && on <= today).length
  return { from, until, paid, missing: Math.max(0, visitsPerPeriod - paid) }
}

/** Since which day the reviews of schools within the partnership count as the midterm: since the last national one. */
export function midtermSince(held: readonly HeldReview[]): Day | null {
  return newestOf(held)
}
