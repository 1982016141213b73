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
