import type { Day } from '../../platform/clock.ts'
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
