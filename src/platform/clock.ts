import { Temporal } from 'temporal-polyfill'

/** Where the time comes from: an argument everywhere, so that a test can be in May. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()

/** A calendar day in the Netherlands, `YYYY-MM-DD`. */
export type Day = string

const amsterdamDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })

/** Which day it is in the Netherlands at a moment. */
export function dayOf(moment: Date): Day {
  return amsterdamDay.format(moment)
}

/**
 * The moment at which it is that time on that day in the Netherlands. An hour that is skipped in spring counts as the
 * one after it.
 * @param time `HH:MM`
 */
export function momentOn(day: Day, time: string): Date {
  const moment = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime('Europe/Amsterdam')
  return new Date(moment.epochMilliseconds)
}

const amsterdamTime = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
})

/** What time it is in the Netherlands at a moment, `HH:MM`. */
export function timeOf(moment: Date): string {
  return amsterdamTime.format(moment)
}
