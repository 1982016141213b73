/** Calendars as another program reads them: ical.js, which did not make them. */
import ICAL from 'ical.js'

/** What a test wants to know of an event. */
export type ReadEvent = {
  uid: string
  sequence: number
  status: string | null
  summary: string
  location: string | null
  description: string | null
  url: string | null
  start: Date
  end: Date
  attendees: string[]
  organizer: string | null
}

/** @throws for what is not one well-formed calendar */
export function readCalendar(text: string): { method: string | null; name: string | null; events: ReadEvent[] } {
  for (const line of text.split(/\r?\n/))
    if (Buffer.byteLength(line) > 75) throw new Error(`longer than a line of RFC 5545: ${line}`)
  const calendar = new ICAL.Component(ICAL.parse(text))
  const first = (of: InstanceType<typeof ICAL.Component>, name: string) => {
    const value = of.getFirstPropertyValue(name)
    return value === null ? null : String(value)
  }
  return {
    method: first(calendar, 'method'),
    name: first(calendar, 'x-wr-calname'),
    events: calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component)
      return {
        uid: event.uid,
        sequence: event.sequence,
        status: first(component, 'status'),
        summary: event.summary,
        location: first(component, 'location'),
        description: first(component, 'description'),
        url: first(component, 'url'),
        start: event.startDate.toJSDate(),
        end: event.endDate.toJSDate(),
        attendees: event.attendees.map((property) => String(property.getFirstValue())),
        organizer: first(component, 'organizer'),
      }
    }),
  }
}
