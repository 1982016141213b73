import type { Day } from '../../../platform/clock.ts'
import { schoolYearName } from '../../../platform/schoolYear.ts'
import type { Activity } from './activities.ts'
import type { CycleRule, Moment, Period, RowSubject } from './falling.ts'
import { type Standing, type StandingCounts, standingNames, standings, totalOf } from './standing.ts'

export const momentNames: Record<Moment, string> = {
  'before-start': 'Voor de start',
  start: 'Start van een opleidingsschool',
  during: 'Gedurende de kwaliteitscyclus',
  'four-yearly': 'Elke vier jaar',
  'six-yearly': 'Elke zes jaar',
}

export const activityNames: Record<Activity, string> = {
  scan: 'scan',
  'exploring-talk': 'verkennend gesprek',
  'adjustment-talk': 'afstemmingsgesprek',
  'evaluation-talk': 'evaluatiegesprek',
  'development-talk': 'ontwikkelgesprek',
  'hrm-talk': 'HRM-gesprek',
  survey: 'enquête',
  'panel-students': 'panelgesprek met aankomende leraren',
  'panel-schools': 'panelgesprek met scholen',
  plan: 'jaarplan',
  finance: 'financieel kader',
  meeting: 'bijeenkomst',
  'peer-review': 'peerreview',
  'national-development': 'landelijke peerreview, ontwikkelingsgericht',
  'national-assessing': 'landelijke peerreview, beoordelend',
  other: 'iets anders',
}

/** The months of a year as a school year has them: from August. */
export const monthsOfSchoolYear: readonly number[] = [8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7]

const names = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
]
export const monthName = (month: number): string => names[month - 1] ?? ''

/** september tot en met december; of april */
export function monthsInWords({ fromMonth, untilMonth }: Pick<CycleRule, 'fromMonth' | 'untilMonth'>): string {
  return fromMonth === untilMonth ? monthName(fromMonth) : `${monthName(fromMonth)} tot en met ${monthName(untilMonth)}`
}

const numberNames: Readonly<Record<number, string>> = { 3: 'drie', 4: 'vier', 5: 'vijf', 6: 'zes' }

/** elk jaar; om het jaar, vanaf 2026–2027; elke vier jaar, per cohort; één keer */
export function frequencyInWords({ frequency, moment }: Pick<CycleRule, 'frequency' | 'moment'>): string {
  switch (frequency.kind) {
    case 'once':
      return moment === 'start' ? 'één keer, bij de start' : 'één keer, voor de start'
    case 'by-cohort':
      return 'elke vier jaar, als het cohort van de school aan de beurt is'
    case 'every': {
      const { years, anchorYear } = frequency
      if (years === 1) return 'elk jaar'
      const rhythm = years === 2 ? 'om het jaar' : `elke ${numberNames[years] ?? years} jaar`
      return `${rhythm}, geteld vanaf ${schoolYearName(anchorYear)}`
    }
  }
}

/** @param nameOf how a kind of body or a role is called */
export function subjectInWords(subject: RowSubject, nameOf: (key: string) => string): string {
  switch (subject.kind) {
    case 'school':
      return 'elke school'
    case 'body':
      return `elk overleg van de soort ${nameOf(subject.bodyKind)}`
    case 'role':
      return `iedereen met de rol ${nameOf(subject.roleKey)}`
    case 'partnership':
      return 'het partnerschap'
  }
}

/** How so many of them stand: 1 komt nog; 36 komen nog */
export const countInWords = (standing: Standing, number: number): string =>
  `${number} ${standing === 'coming' && number !== 1 ? 'komen nog' : standingNames[standing]}`

/** 15 scholen: 2 te laat, 9 gepland, 4 gedaan */
export function countsInWords(counts: StandingCounts): string {
  const parts = standings.flatMap((standing) =>
    counts[standing] > 0 ? [countInWords(standing, counts[standing])] : [],
  )
  return totalOf(counts) === 0 ? 'niets' : parts.join(', ')
}

/** What can be planned by its name; the others are called by the title of their row. */
const planned: Partial<Record<Activity, { one: (subject: string | null) => string; many: string }>> = {
  scan: { one: (school) => `de scan van ${school}`, many: 'scans' },
  'exploring-talk': { one: (school) => `het verkennend gesprek met ${school}`, many: 'verkennende gesprekken' },
  'adjustment-talk': { one: (school) => `het afstemmingsgesprek over ${school}`, many: 'afstemmingsgesprekken' },
  'evaluation-talk': { one: (school) => `het evaluatiegesprek van ${school}`, many: 'evaluatiegesprekken' },
  'hrm-talk': { one: (person) => `het HRM-gesprek met ${person}`, many: 'HRM-gesprekken' },
  'peer-review': { one: (school) => `de peerreview op ${school}`, many: 'peerreviews' },
}

type Askable = { activity: Activity; title: string; subjectName: string | null }

/** Plan de scan van De Kade; Plan 4 scans; Jaarplan vaststellen */
export function askInWords({ activity, title, subjectName }: Askable, number = 1): string {
  const words = planned[activity]
  if (number > 1) return words ? `Plan ${number} ${words.many}` : `${title} (${number} keer)`
  return words && subjectName !== null ? `Plan ${words.one(subjectName)}` : title
}

/** mrt; okt */
export const shortMonth = (month: number): string => (month === 3 ? 'mrt' : monthName(month).slice(0, 3))

const dayAndMonth = (day: Day) => `${Number(day.slice(8))} ${shortMonth(Number(day.slice(5, 7)))}`

/** 1 sep – 30 jun */
export const periodInWords = ({ opensOn, dueOn }: Period): string => `${dayAndMonth(opensOn)} – ${dayAndMonth(dueOn)}`

/** Which month a day is in, as a heading: september 2026. */
export const monthOfDay = (day: Day): string => `${monthName(Number(day.slice(5, 7)))} ${day.slice(0, 4)}`
