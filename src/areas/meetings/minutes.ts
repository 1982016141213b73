import { type Day, timeOf } from '../../platform/clock.ts'
import type { Recorded } from './meetingSource.ts'
import type { AgendaEntry, Invitee, Meeting } from './queries.ts'
import type { AgendaKind, MinutesState, Outcome, Purpose } from './rules.ts'

/**
 * The minutes of a meeting, all of it and nothing to look up: what their page shows, what is exported, and what is kept from
 * the day that they are approved. Plain JSON; texts of people may hold line ends.
 */
export type MinutesText = {
  partnership: string
  body: string
  title: string
  /** The day it was on, and from when to when: `HH:MM` in the Netherlands. */
  day: Day
  from: string
  until: string
  place: string
  onlineAddress: string
  state: MinutesState
  /** When and where they were approved, and what was corrected then; null before that. */
  approved: { on: Day; inMeeting: string; corrections: string } | null
  people: MinutesPerson[]
  items: MinutesItem[]
}

export type MinutesPerson = {
  name: string
  /** Invited for this once, and not because of a seat. */
  guest: boolean
  /** Null when it was not written down. */
  attendance: 'present' | 'absent' | null
}

export type MinutesItem = {
  /** From 1, as on the agenda. */
  number: number
  title: string
  kind: AgendaKind
  purpose: Purpose
  owner: string | null
  /** What was said; empty when nothing was written down. */
  note: string
  decisions: string[]
  /** What was recorded about it elsewhere: actions, findings, signals. Each with its heading and lines. */
  recorded: { title: string; lines: string[] }[]
  papers: string[]
  /** Null while the meeting is not closed. */
  outcome: Outcome | null
  /** Where it goes on: the title and day of that meeting; null when it does not, or waits in the backlog. */
  continuesIn: { title: string; day: Day } | null
  droppedBecause: string | null
}

/**
 * What the minutes of a meeting say now.
 * @param recorded what later areas recorded in it
 */
export function writeMinutes({
  partnershipName,
  meeting,
  agenda,
  invitees,
  recorded,
}: {
  partnershipName: string
  meeting: Meeting
  agenda: readonly AgendaEntry[]
  invitees: readonly Invitee[]
  recorded: readonly Recorded[]
}): MinutesText {
  return {
    partnership: partnershipName,
    body: meeting.body.name,
    title: meeting.title,
    day: meeting.day,
    from: timeOf(meeting.startsAt),
    until: timeOf(meeting.endsAt),
    place: meeting.place,
    onlineAddress: meeting.onlineAddress,
    state: meeting.minutesState,
    approved: null,
    people: invitees.map(({ name, guest, attendance }) => ({ name, guest, attendance })),
    items: agenda.map(({ item, note, decisions, papers, outcome, continuesIn }, index) => ({
      number: index + 1,
      title: item.title,
      kind: item.kind,
      purpose: item.purpose,
      owner: item.ownerName,
      note,
      decisions: decisions.map(({ text }) => text),
      recorded: recorded
        .filter(({ itemId }) => itemId === item.id)
        .map(({ title, lines }) => ({ title, lines: [...lines] })),
      papers: papers.map(({ title }) => title),
      outcome,
      continuesIn: outcome === 'moved' && continuesIn ? { title: continuesIn.title, day: continuesIn.day } : null,
      droppedBecause: outcome === 'dropped' ? item.droppedBecause : null,
    })),
  }
}
