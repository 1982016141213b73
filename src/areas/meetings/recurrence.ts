import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import type { Day } from '../../platform/clock.ts'

/** The days of the week as RFC 5545 abbreviates them, in its order. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type Weekday = (typeof weekdays)[number]

/** Which of its weekday in a month; -1 is the last. */
export const positions = [1, 2, 3, 4, 5, -1] as const
export type Position = (typeof positions)[number]

/** How often there is a meeting, as people choose it. */
export type Rhythm =
  | { unit: 'week'; every: number; weekday: Weekday }
  | { unit: 'month'; every: number; position: Position; weekday: Weekday }
  | { unit: 'month'; every: number; dayOfMonth: number }

/** After how many weeks or months at most it comes back. */
export const longestInterval = { week: 52, month: 12 } as const

/** A series is no longer than this; a rule that would give more is cut off. */
const mostOccurrences = 400

const weekdayNames: Record<Weekday, string> = {
  MO: 'maandag',
  TU: 'dinsdag',
  WE: 'woensdag',
  TH: 'donderdag',
  FR: 'vrijdag',
  SA: 'zaterdag',
  SU: 'zondag',
}

const positionNames: Record<Position, string> = {
  1: 'eerste',
  2: 'tweede',
  3: 'derde',
  4: 'vierde',
  5: 'vijfde',
  [-1]: 'laatste',
}

export const weekdayName = (weekday: Weekday): string => weekdayNames[weekday]
export const positionName = (position: Position): string => positionNames[position]

/** A rhythm as a recurrence rule of RFC 5545 without its start: `FREQ=WEEKLY;INTERVAL=6;BYDAY=TU`. */
export function ruleOf(rhythm: Rhythm): string {
  const interval = `INTERVAL=${rhythm.every}`
  if (rhythm.unit === 'week') return `FREQ=WEEKLY;${interval};BYDAY=${rhythm.weekday}`
  if ('dayOfMonth' in rhythm) return `FREQ=MONTHLY;${interval};BYMONTHDAY=${rhythm.dayOfMonth}`
  return `FREQ=MONTHLY;${interval};BYDAY=${rhythm.position}${rhythm.weekday}`
}

/**
 * Reads a rule that `ruleOf` can write, its parts in any order.
 * @returns undefined for all else: what does not stand here, no series has
 */
export function rhythmOf(rule: string): Rhythm | undefined {
  const parts = rule.split(';').map((part) => part.split('='))
  const values = new Map(parts.map(([name = '', value = '']) => [name, value]))
  if (values.size !== parts.length || parts.some((part) => part.length !== 2)) return undefined
  const { FREQ, INTERVAL = '1', ...rest } = Object.fromEntries(values)
  const [by, ...more] = Object.entries(rest)
  if (!by || more.length > 0) return undefined
  if (FREQ === 'WEEKLY') return weekly(INTERVAL, by)
  return FREQ === 'MONTHLY' ? monthly(INTERVAL, by) : undefined
}

function weekly(interval: string, [name, value]: [string, string]): Rhythm | undefined {
  const every = wholeNumber(interval, longestInterval.week)
  const weekday = weekdays.find((day) => day === value)
  return every && weekday && name === 'BYDAY' ? { unit: 'week', every, weekday } : undefined
}

function monthly(interval: string, [name, value]: [string, string]): Rhythm | undefined {
  const every = wholeNumber(interval, longestInterval.month)
  if (!every) return undefined
  if (name === 'BYMONTHDAY') {
    const dayOfMonth = wholeNumber(value, 31)
    return dayOfMonth ? { unit: 'month', every, dayOfMonth } : undefined
  }
  const weekday = weekdays.find((day) => value.endsWith(day))
  const position = positions.find((one) => `${one}${weekday}` === value)
  return name === 'BYDAY' && weekday && position ? { unit: 'month', every, position, weekday } : undefined
}

/** A whole number from 1, written without anything around it; undefined when it is not, or is more than `most`. */
function wholeNumber(text: string, most: number): number | undefined {
  const number = /^[1-9]\d{0,2}$/.test(text) ? Number(text) : 0
  return number >= 1 && number <= most ? number : undefined
}

export type Recurrence = {
  /** A rule that `rhythmOf` can read. */
  rule: string
  /** The earliest day that counts. The first day from here that fits the rule is the first of the series. */
  firstDay: Day
  /** `HH:MM`, by the clock in the Netherlands. */
  startsAt: string
  /** The last day that counts. */
  untilDay: Day
}

/**
 * The moments at which the meetings of a series start, in order, 400 at most. They keep their hour when the clock is put
 * forward or back; an hour that a night in March skips gives none.
 *
 * RFC 5545 wants the start of a rule to be its first occurrence, and counts the interval from there: so a series "every six
 * weeks on Tuesday" from a Wednesday on starts on the next Tuesday, not six weeks later. A month without a 31st or a
 * fifth Friday has no meeting.
 * @throws RangeError for a rule that `rhythmOf` cannot read, and for a day or time that is not one
 */
export function occurrences({ rule, firstDay, startsAt, untilDay }: Recurrence): Date[] {
  const rhythm = rhythmOf(rule)
  if (!rhythm) throw new RangeError(`Not a rule for a series: ${rule}`)
  const until = moment(untilDay, '23:59')
  const [first] = expand({ ...rhythm, every: 1 }, moment(firstDay, startsAt), until, 1)
  if (!first) return []
  return expand(rhythm, first, until, mostOccurrences).map(({ epochMilliseconds }) => new Date(epochMilliseconds))
}

const moment = (day: Day, time: string) => Temporal.ZonedDateTime.from(`${day}T${time}[Europe/Amsterdam]`)

function expand(
  rhythm: Rhythm,
  dtstart: Temporal.ZonedDateTime,
  until: Temporal.ZonedDateTime,
  most: number,
): Temporal.ZonedDateTime[] {
  if (Temporal.ZonedDateTime.compare(until, dtstart) < 0) return []
  const { freq, ...by } = partsOf(rhythm)
  const rule = new RRuleTemporal({ freq, ...by, interval: rhythm.every, dtstart, until, temporal: Temporal })
  return rule.all((_, index) => index < most)
}

function partsOf(rhythm: Rhythm) {
  if (rhythm.unit === 'week') return { freq: 'WEEKLY' as const, byDay: [rhythm.weekday] }
  if ('dayOfMonth' in rhythm) return { freq: 'MONTHLY' as const, byMonthDay: [rhythm.dayOfMonth] }
  return { freq: 'MONTHLY' as const, byDay: [`${rhythm.position}${rhythm.weekday}`] }
}

const numberWords = ['', '', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf']

/** A rhythm inside a sentence: "elke zes weken op dinsdag", "elke maand op de laatste vrijdag". */
export function rhythmInWords(rhythm: Rhythm): string {
  const { every } = rhythm
  const unit = rhythm.unit === 'week' ? ['week', 'weken'] : ['maand', 'maanden']
  const often = every === 1 ? `elke ${unit[0]}` : `elke ${numberWords[every] ?? every} ${unit[1]}`
  if (rhythm.unit === 'week') return `${often} op ${weekdayName(rhythm.weekday)}`
  if ('dayOfMonth' in rhythm) return `${often} op de ${rhythm.dayOfMonth}e`
  return `${often} op de ${positionName(rhythm.position)} ${weekdayName(rhythm.weekday)}`
}
