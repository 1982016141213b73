/** What the minutes of a meeting of the demo say, from the day that the next meeting approved them. */
import { longDay } from '../../../ui/words.ts'
import type { MinutesItem, MinutesText } from '../../meetings/index.ts'
import type { DemoConversations, DemoMeeting } from './records.ts'

type Told = Pick<DemoConversations, 'items' | 'meetings' | 'dialogues' | 'agreements'>
type Names = { partnership: string; body: string; person(id: string): string }

/** @returns undefined for a meeting whose minutes were not approved yet */
export function minutesText(meeting: DemoMeeting, told: Told, names: Names): MinutesText | undefined {
  const approvedIn = told.meetings.find(({ id }) => id === meeting.approvedIn)
  if (!approvedIn) return undefined
  return {
    partnership: names.partnership,
    body: names.body,
    title: meeting.title,
    day: meeting.day,
    from: hourOf(meeting.startsAt),
    until: hourOf(meeting.endsAt),
    place: meeting.place,
    onlineAddress: '',
    state: 'approved',
    approved: { on: approvedIn.day, inMeeting: approvedIn.title, corrections: '' },
    people: meeting.invitees.map(({ personId, attendance }) => ({
      name: names.person(personId),
      guest: false,
      attendance,
    })),
    items: itemsOf(meeting, told, names),
  }
}

/** `2026-10-06 15:30 Europe/Amsterdam` → `15:30`. */
const hourOf = (moment: string) => moment.slice(11, 16)

function itemsOf(meeting: DemoMeeting, { items, meetings, dialogues, agreements }: Told, names: Names): MinutesItem[] {
  return meeting.entries.flatMap((entry, index) => {
    const item = items.find(({ id }) => id === entry.itemId)
    if (!item) return []
    const dialogue = dialogues.find(({ itemId }) => itemId === item.id)
    const found = dialogue?.findings.filter(({ mergedInto }) => mergedInto === null) ?? []
    const agreed = agreements.filter(({ origin }) => {
      if ('entryId' in origin) return origin.entryId === entry.id
      return 'findingId' in origin && found.some(({ id }) => id === origin.findingId)
    })
    const later = meetings.find(
      ({ day, entries }) => day > meeting.day && entries.some((one) => one.itemId === item.id),
    )
    const moved = entry.outcome === 'moved'
    return [
      {
        number: index + 1,
        title: item.title,
        kind: item.kind,
        purpose: item.purpose,
        owner: item.ownerId && names.person(item.ownerId),
        note: entry.note,
        decisions: entry.decisions.map(({ text }) => text),
        recorded: [
          { title: 'Opbrengsten', lines: found.map(({ text }) => text) },
          {
            title: 'Vervolgacties',
            lines: agreed.map(
              ({ what, ownerId, firstDueOn }) => `${what} (${names.person(ownerId)}, uiterlijk ${longDay(firstDueOn)})`,
            ),
          },
        ].filter(({ lines }) => lines.length > 0),
        papers: [],
        outcome: entry.outcome,
        continuesIn: moved && later ? { title: later.title, day: later.day } : null,
        droppedBecause: null,
      },
    ]
  })
}
