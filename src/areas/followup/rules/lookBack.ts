import type { Day } from '../../../platform/clock.ts'
import { schoolYearOf } from '../../../platform/schoolYear.ts'

/** How a body stands with what it agreed, on the day of a coming meeting. */
export type ToLookBackOn = {
  meetingDay: Day
  /** When it last looked back; null when it never did. */
  lastOn: Day | null
  /** Whether no other meeting of it is planned after this one in the same school year. */
  lastOfYear: boolean
  /** Whether looking back is on this agenda already, or waits for one; on a later one it does not count. */
  planned: boolean
  /** The day of the oldest agreement that nobody has said of what it brought; null when there is none. */
  oldestOn: Day | null
  /** How many of those there are, and how many of them were due before the meeting. */
  unsettled: number
  late: number
}

/** Why one would look back now, and since which day. */
export type LookBackReason = { kind: 'end-of-year' | 'long-ago' | 'due'; since: Day; number: number }

/** After how many days a body looks back again: ten weeks. */
export const lookBackDays = 70

const daysFrom = (from: Day, to: Day) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

const earliest = (...days: readonly [Day, ...Day[]]): Day => days.toSorted()[0] ?? days[0]

/** The first day of the school year that a day is in. */
export const schoolYearStart = (day: Day): Day => `${schoolYearOf(day)}-08-01`

/** Only in spring and summer is the last planned meeting the last of the year: before that, others are still to be planned. */
const endsYear = (day: Day) => ['04', '05', '06', '07'].includes(day.slice(5, 7))

/**
 * Whether a meeting's agenda could have looking back on it, and why: it is the last of the school year, ten weeks have gone
 * by, or something was to be done before it. Nothing is proposed when there is nothing to look back on.
 */
export function reasonToLookBack(body: ToLookBackOn): LookBackReason | undefined {
  const { meetingDay, lastOn, oldestOn, unsettled, late } = body
  if (body.planned || oldestOn === null || unsettled === 0) return undefined
  const since = lastOn ?? earliest(oldestOn, schoolYearStart(meetingDay))
  if (body.lastOfYear && endsYear(meetingDay)) return { kind: 'end-of-year', since, number: unsettled }
  if (daysFrom(lastOn ?? oldestOn, meetingDay) >= lookBackDays) return { kind: 'long-ago', since, number: unsettled }
  return late > 0 ? { kind: 'due', since, number: late } : undefined
}
