/** How the report writes days and numbers of times. */
import type { Day } from '../../../platform/clock.ts'

const longDay = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' })

/** `2026-11-24` → `24 november 2026`. */
export function dayName(day: Day): string {
  return longDay.format(new Date(`${day}T00:00:00Z`))
}

/** `1 keer`, `3 keer`: in Dutch a number of times has no plural. */
export function times(count: number): string {
  return `${count} keer`
}

/** The text with a capital in front. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
