import type { PulseMoment } from './words.ts'

/** A placement period (stageperiode): its first and last day, `YYYY-MM-DD`. */
export type PlacementPeriod = { startsOn: string; endsOn: string }

/** In weeks: with less, the moments of a period come too close together to say anything. */
export const shortestPeriod = 6

/** How many days a pulse stays open, with the day on which it opens. */
export const pulseDays = 7

/** From how many respondents on something of a pulse is shown. */
export const pulseSmallestGroup = 5

/** In minutes: two questions. */
export const pulseMinutes = 1

/** In how many days after the first day the start talk has been held, and after the last day the assessment. */
const after = { start: 21, assessment: 3 }

/** A pulse that can be planned: at which moment of which period, counted from 1. */
export type PulsePlace = { period: 1 | 2; moment: PulseMoment }

/** As the fields of forms are called: `halfway2`. */
export type PulseField = `${PulseMoment}${1 | 2}`

/** All of a school year, in order of time. */
export const pulsePlaces: readonly (PulsePlace & { field: PulseField })[] = [
  { period: 1, moment: 'start', field: 'start1' },
  { period: 1, moment: 'halfway', field: 'halfway1' },
  { period: 1, moment: 'assessment', field: 'assessment1' },
  { period: 2, moment: 'start', field: 'start2' },
  { period: 2, moment: 'halfway', field: 'halfway2' },
  { period: 2, moment: 'assessment', field: 'assessment2' },
]

/**
 * When the pulses of a placement period fall: three weeks after its first day, halfway, and just after its last day; never in a
 * weekend.
 */
export function pulsesOf({ startsOn, endsOn }: PlacementPeriod): Record<PulseMoment, string> {
  const [first, last] = [Date.parse(startsOn), Date.parse(endsOn)]
  return {
    start: workingDay(first + after.start * dayLength),
    halfway: workingDay(first + Math.round((last - first) / 2 / dayLength) * dayLength),
    assessment: workingDay(last + after.assessment * dayLength),
  }
}

const dayLength = 86_400_000

/** The day itself, or the Monday after a weekend. */
function workingDay(time: number): string {
  const weekday = new Date(time).getUTCDay()
  const shift = weekday === 6 ? 2 : weekday === 0 ? 1 : 0
  return new Date(time + shift * dayLength).toISOString().slice(0, 10)
}

/** The last day on which a pulse can be answered. */
export const pulseClosesOn = (opensOn: string): string =>
  new Date(Date.parse(opensOn) + (pulseDays - 1) * dayLength).toISOString().slice(0, 10)

/** Whether a period is long enough for three moments. */
export const isLongEnough = ({ startsOn, endsOn }: PlacementPeriod): boolean =>
  Date.parse(endsOn) - Date.parse(startsOn) >= shortestPeriod * 7 * dayLength
