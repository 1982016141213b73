import type { Day } from '../platform/clock.ts'

const long = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const short = new Intl.DateTimeFormat('nl-NL', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })
const weekday = new Intl.DateTimeFormat('nl-NL', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
const moment = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Amsterdam',
})

const at = (day: Day) => new Date(`${day}T00:00:00Z`)

/** 22 november 2026 */
export const longDay = (day: Day): string => long.format(at(day))
/** zo 22 nov */
export const shortDay = (day: Day): string => short.format(at(day))
/** zondag 22 november */
export const weekDay = (day: Day): string => weekday.format(at(day))
/** 22 november 2026 om 14:05 */
export const momentInWords = (when: Date): string => moment.format(when)

/** The number of days from one day to another; negative when it is past. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((at(to).getTime() - at(from).getTime()) / 86_400_000)
}

/** How far away a day is: vandaag, morgen, over 3 dagen, 2 dagen te laat. */
export function dueInWords(today: Day, day: Day): string {
  const days = daysBetween(today, day)
  if (days === 0) return 'vandaag'
  if (days === 1) return 'morgen'
  if (days === -1) return '1 dag te laat'
  if (days < 0) return `${-days} dagen te laat`
  return days <= 14 ? `over ${days} dagen` : shortDay(day)
}

/** `one` or `many`, after the number. */
export function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}

/** a, b en c */
export const listed = (words: readonly string[]): string => new Intl.ListFormat('nl-NL').format(words)

/** A name as it stands inside a sentence: `schoolopleider`, but `CoOP'er` and `SLB'er`. */
export function inSentence(name: string): string {
  return /^\p{Lu}\p{Ll}+(?!\p{Lu})\b/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
}
