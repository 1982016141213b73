/** When each school of the demo takes its scans. */
import type { Day } from '../../platform/clock.ts'
import { schoolYearOf } from '../../platform/schoolYear.ts'
import type { ScanOccasion } from '../partnership/index.ts'
import type { ScanState } from '../scans/index.ts'
import { addDays, firstDayOf, workingDay } from './calendar.ts'
import { type Chance, chanceOf } from './chance.ts'
import type { StoriedSchool } from './organisations.ts'

export type ScheduledScan = {
  occasion: ScanOccasion
  state: ScanState
  schoolYear: number
  themes: string[]
  opensOn: Day
  closesOn: Day
  talkOn: Day
  /** How many criteria have been settled; all of them when the state says so. */
  settledCriteria: 'all' | number
  /** The actions agreed in it are due around today, so that there is something to see of them. */
  actionsAroundToday?: true
}

/** How far ahead teams look, in school years. */
export const ambitionHorizon = 2

/**
 * The scans of one school, oldest first: three school years of history, and for some what is going on now.
 * @param themes keys of the themes there are, in order
 */
export function scheduleScans(school: StoriedSchool, themes: string[], today: Day): ScheduledScan[] {
  const now = schoolYearOf(today)
  const chance = chanceOf('schedule', school.name)
  const [first = '', second = first] = themes
  const past = (occasion: ScanOccasion, yearsAgo: number, about: string[]) =>
    pastScan(chance, occasion, now - yearsAgo, about)
  switch (school.story) {
    case 'empty':
      return []
    case 'open':
      return [
        archived(past('baseline', 3, themes)),
        { ...past('in-between', 1, [second]), actionsAroundToday: true },
        liveScan('open', themes, today, { opened: 18, open: 21, untilTalk: 2 }),
      ]
    case 'talking':
      return [
        past('baseline', 2, themes),
        { ...liveScan('talking', themes, today, { opened: 27, open: 18, untilTalk: 7 }), settledCriteria: 3 },
      ]
    case 'planned':
      return [past('baseline', 3, themes), liveScan('planned', [first], today, { opened: -12, open: 16, untilTalk: 6 })]
    case 'stopped':
      return [past('baseline', 3, [first]), { ...past('in-between', 1, themes), state: 'talking', settledCriteria: 2 }]
    case 'four-yearly':
      return [past('four-yearly', chance.between(1, 2), themes)]
    case 'deciding':
      return [beforeStart(now - 1, 235, first)]
    case 'refused':
      return [beforeStart(now - 1, 85, first)]
    case 'ordinary':
      return ordinaryScans(chance, themes, past)
  }
}

/** A baseline in one of the three years, sometimes after a scan before the start, sometimes followed by another. */
function ordinaryScans(
  chance: Chance,
  themes: string[],
  past: (occasion: ScanOccasion, yearsAgo: number, about: string[]) => ScheduledScan,
): ScheduledScan[] {
  const yearsAgo = chance.pick([3, 3, 3, 3, 2, 2, 2, 1])
  const about = chance.happens(0.65) ? themes : [chance.pick(themes)]
  const scans = [past('baseline', yearsAgo, about)]
  if (yearsAgo < 3 && chance.happens(0.4)) scans.unshift(past('before-start', yearsAgo + 1, themes.slice(0, 1)))
  if (yearsAgo === 3 && chance.happens(0.35)) scans.push(past('in-between', 2, [chance.pick(about)]))
  if (yearsAgo > 1 && chance.happens(0.6))
    scans.push(past('in-between', 1, chance.happens(0.5) ? about : [chance.pick(about)]))
  return scans.map((scan, index) => (index < scans.length - 1 ? archived(scan) : scan))
}

/** The scan of a candidate, so many days into a school year, about one theme. */
function beforeStart(schoolYear: number, daysIn: number, theme: string): ScheduledScan {
  const opensOn = workingDay(addDays(firstDayOf(schoolYear), daysIn))
  const closesOn = workingDay(addDays(opensOn, 16))
  const talkOn = workingDay(addDays(closesOn, 8))
  return {
    occasion: 'before-start',
    state: 'settled',
    schoolYear,
    themes: [theme],
    opensOn,
    closesOn,
    talkOn,
    settledCriteria: 'all',
  }
}

function archived(scan: ScheduledScan): ScheduledScan {
  return { ...scan, state: 'archived' }
}

function pastScan(chance: Chance, occasion: ScanOccasion, schoolYear: number, themes: string[]): ScheduledScan {
  const opensOn = workingDay(addDays(firstDayOf(schoolYear), chance.between(45, 265)))
  const closesOn = workingDay(addDays(opensOn, chance.between(12, 24)))
  const talkOn = workingDay(addDays(closesOn, chance.between(3, 12)))
  return { occasion, state: 'settled', schoolYear, themes, opensOn, closesOn, talkOn, settledCriteria: 'all' }
}

/** A scan around today: opened so many days ago, open for so many, and so many until the talk. */
function liveScan(
  state: ScanState,
  themes: string[],
  today: Day,
  days: { opened: number; open: number; untilTalk: number },
): ScheduledScan {
  const opensOn = workingDay(addDays(today, -days.opened))
  const closesOn = workingDay(addDays(today, days.open - days.opened))
  const talkOn = workingDay(addDays(closesOn, days.untilTalk))
  const schoolYear = schoolYearOf(opensOn)
  return { occasion: 'four-yearly', state, schoolYear, themes, opensOn, closesOn, talkOn, settledCriteria: 0 }
}
