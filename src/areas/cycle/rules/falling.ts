import type { Day } from '../../../platform/clock.ts'
import { schoolYearOf } from '../../../platform/schoolYear.ts'

/** When in the life of a school or partnership a row asks something. */
export const moments = ['before-start', 'start', 'during', 'four-yearly', 'six-yearly'] as const
export type Moment = (typeof moments)[number]

/** Of whom each occurrence of a row is: each school, each body of a kind, everybody with a role, or the partnership. */
export type RowSubject =
  | { kind: 'school' }
  | { kind: 'body'; bodyKind: string }
  | { kind: 'role'; roleKey: string }
  | { kind: 'partnership' }

/** How often: once around the start, every so many years counted from an anchor, or when a school's cohort has its turn. */
export type Frequency = { kind: 'once' } | { kind: 'every'; years: number; anchorYear: number } | { kind: 'by-cohort' }

/** What a row of the cycle says of when and for whom it falls. Months are 1 to 12. */
export type CycleRule = {
  moment: Moment
  subject: RowSubject
  frequency: Frequency
  fromMonth: number
  untilMonth: number
  /** The last school year in which it counts. */
  untilYear: number | null
}

/** Within which days something has to happen. */
export type Period = { opensOn: Day; dueOn: Day }

/** What the cycle has to know of an organisation. */
export type TakingPart = { candidateSince: Day | null; startedOn: Day | null; endedOn: Day | null }

/** Somebody or something of which a row can ask. */
export type CycleSubject =
  | ({
      kind: 'school' /** The first turn of its cohort; null without a cohort. */
      cohortFirstYear: number | null
    } & TakingPart)
  /** `endedOn`: the last day of the body, or of the organisation that it is of. */
  | { kind: 'body'; bodyKind: string; endedOn: Day | null }
  | {
      kind: 'person'
      appointments: readonly { roleKey: string; startsOn: Day; endsOn: Day | null; at: TakingPart }[]
    }
  | { kind: 'partnership' }

/** Around its start a school gets this many days at least, also when the period of the row is nearly over. */
export const daysAroundStart = 42

/** Every how many years a cohort has its turn. */
const cohortYears = 4

/**
 * Whether and when a row of the cycle asks something of one subject in a school year. Who has to do it must still be there
 * on the last day. The database says the same of all subjects at once: the function `falling` in migration 0013.
 * @returns the days within which it has to happen; null when nothing is asked
 */
export function fallsIn(row: CycleRule, subject: CycleSubject, schoolYear: number): Period | null {
  if (row.untilYear !== null && row.untilYear < schoolYear) return null
  if (row.frequency.kind === 'once') return onceIn(row, subject, schoolYear)
  const period = periodIn(row, schoolYear)
  if (row.frequency.kind === 'by-cohort')
    return subject.kind === 'school' && hasTurn(subject, schoolYear) && isThere(subject, period.dueOn) ? period : null
  const { years, anchorYear } = row.frequency
  if ((schoolYear - anchorYear) % years !== 0) return null
  return isAsked(row.subject, subject, period.dueOn) ? period : null
}

/** The days of a row in a school year: from the first day of one month to the last of another. */
export function periodIn(
  { fromMonth, untilMonth }: Pick<CycleRule, 'fromMonth' | 'untilMonth'>,
  schoolYear: number,
): Period {
  const yearOf = (month: number) => (month < 8 ? schoolYear + 1 : schoolYear)
  const lastDay = new Date(Date.UTC(yearOf(untilMonth), untilMonth, 0)).getUTCDate()
  return {
    opensOn: dayOfMonth(yearOf(fromMonth), fromMonth, 1),
    dueOn: dayOfMonth(yearOf(untilMonth), untilMonth, lastDay),
  }
}

const dayOfMonth = (year: number, month: number, day: number): Day =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

const later = (one: Day, other: Day) => (one > other ? one : other)
const earlier = (one: Day, other: Day) => (later(one, other) === one ? other : one)

function daysAfter(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Before the start, counted from when the school became a candidate; or at the start. */
function onceIn(row: CycleRule, subject: CycleSubject, schoolYear: number): Period | null {
  if (row.subject.kind !== 'school' || subject.kind !== 'school') return null
  const since = row.moment === 'start' ? subject.startedOn : subject.candidateSince
  if (since === null || schoolYearOf(since) !== schoolYear) return null
  const period = periodIn(row, schoolYear)
  const opensOn = later(period.opensOn, since)
  const dueOn = later(period.dueOn, daysAfter(opensOn, daysAroundStart))
  const dayBefore = row.moment === 'before-start' ? subject.startedOn && daysAfter(subject.startedOn, -1) : null
  const until = dayBefore === null ? dueOn : earlier(dueOn, dayBefore)
  return until >= opensOn && !hasEndedBefore(subject.endedOn, until) ? { opensOn, dueOn: until } : null
}

/** Its cohort's turn; whoever starts within that very year measures then, and has its turn a next time. */
function hasTurn(
  { cohortFirstYear, startedOn }: Extract<CycleSubject, { kind: 'school' }>,
  schoolYear: number,
): boolean {
  if (cohortFirstYear === null || schoolYear < cohortFirstYear) return false
  if ((schoolYear - cohortFirstYear) % cohortYears !== 0) return false
  return startedOn === null || schoolYearOf(startedOn) < schoolYear
}

function isAsked(asked: RowSubject, subject: CycleSubject, day: Day): boolean {
  switch (asked.kind) {
    case 'school':
      return subject.kind === 'school' && isThere(subject, day)
    case 'body':
      return subject.kind === 'body' && subject.bodyKind === asked.bodyKind && !hasEndedBefore(subject.endedOn, day)
    case 'role':
      return (
        subject.kind === 'person' &&
        subject.appointments.some(
          ({ roleKey, startsOn, endsOn, at }) =>
            roleKey === asked.roleKey && startsOn <= day && !hasEndedBefore(endsOn, day) && isThere(at, day),
        )
      )
    case 'partnership':
      return subject.kind === 'partnership'
  }
}

const hasEndedBefore = (endedOn: Day | null, day: Day) => endedOn !== null && endedOn < day

/** Whether an organisation takes part on a day: a candidate does so from its start. */
function isThere({ candidateSince, startedOn, endedOn }: TakingPart, day: Day): boolean {
  if (hasEndedBefore(endedOn, day)) return false
  return startedOn === null ? candidateSince === null : startedOn <= day
}
