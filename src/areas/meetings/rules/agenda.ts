import { isComing, type MeetingState } from './lifecycle.ts'

/**
 * What lies on a body's table: its items, its meetings, and which item is on whose agenda. An open item is on the agenda of
 * one coming meeting, or in the backlog: nowhere else, and never lost.
 */
export type Table = {
  meetings: readonly AgendaMeeting[]
  items: readonly TableItem[]
  entries: readonly TableEntry[]
}

export type AgendaMeeting = { id: string; startsAt: Date; seriesId: string | null; state: MeetingState }

export type ItemState = 'open' | 'finished' | 'dropped'
export type TableItem = { id: string; state: ItemState }

/** How an item left a meeting: finished there, moved on with what was said, or dropped. */
export type Outcome = 'finished' | 'moved' | 'dropped'

export const outcomeNames: Record<Outcome, string> = {
  finished: 'afgerond',
  moved: 'gaat verder',
  dropped: 'vervallen',
}

export type TableEntry = {
  meetingId: string
  itemId: string
  outcome: Outcome | null
  /** Whether something was written down about it there: that stays where it was said. */
  recorded: boolean
}

/** Where an item goes that was not finished when its meeting ends. */
export type Leaving =
  | { kind: 'next' }
  | { kind: 'backlog' }
  | { kind: 'finished' }
  | { kind: 'dropped'; because: string }

export type AgendaStep =
  | { kind: 'place'; itemId: string; meetingId: string }
  | { kind: 'shelve'; itemId: string }
  | { kind: 'finish'; itemId: string; meetingId: string }
  | { kind: 'drop'; itemId: string; because: string }
  | { kind: 'take-up-again'; itemId: string; meetingId: string | null }
  /** Closing; what is not named goes to the next meeting. */
  | { kind: 'close'; meetingId: string; leaving: ReadonlyMap<string, Leaving> }
  | { kind: 'cancel'; meetingId: string }

export type AgendaChange =
  | { kind: 'item'; itemId: string; state: ItemState; because: string | null }
  /** On the agenda of this meeting, at its end; an entry that is there already becomes open again. */
  | { kind: 'place'; itemId: string; meetingId: string }
  /** Off the agenda, without a trace: nothing was said about it there. */
  | { kind: 'remove'; itemId: string; meetingId: string }
  | { kind: 'leave'; itemId: string; meetingId: string; outcome: Outcome }

/**
 * The meeting to which unfinished items of another go: the next of its series, or else the body's next. Undefined when
 * none is planned after it.
 */
export function nextMeeting(table: Pick<Table, 'meetings'>, from: AgendaMeeting): AgendaMeeting | undefined {
  const later = table.meetings
    .filter((one) => one.id !== from.id && isComing(one.state) && one.startsAt > from.startsAt)
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  return later.find(({ seriesId }) => seriesId !== null && seriesId === from.seriesId) ?? later[0]
}

/**
 * What a step changes on the table. A step that cannot be taken (an item that is finished, a meeting that was held) changes
 * nothing: whoever pressed was looking at an older page.
 */
export function changesOf(table: Table, step: AgendaStep): AgendaChange[] {
  switch (step.kind) {
    case 'place': {
      const isThere = waitingIn(table, step.itemId).some(({ meetingId }) => meetingId === step.meetingId)
      if (!isOpen(table, step.itemId) || !canHold(table, step.meetingId) || isThere) return []
      return [...leaveAll(table, step.itemId), { kind: 'place', itemId: step.itemId, meetingId: step.meetingId }]
    }
    case 'shelve':
      return isOpen(table, step.itemId) ? leaveAll(table, step.itemId) : []
    case 'finish':
      return isOpen(table, step.itemId) && isWaitingIn(table, step.itemId, step.meetingId)
        ? [
            ...leaveAll(table, step.itemId, step.meetingId),
            { kind: 'leave', itemId: step.itemId, meetingId: step.meetingId, outcome: 'finished' },
            { kind: 'item', itemId: step.itemId, state: 'finished', because: null },
          ]
        : []
    case 'drop':
      return isOpen(table, step.itemId)
        ? [
            ...waitingIn(table, step.itemId).map((entry) => leave(entry, 'dropped')),
            { kind: 'item', itemId: step.itemId, state: 'dropped', because: step.because },
          ]
        : []
    case 'take-up-again':
      return takeUpAgain(table, step)
    case 'close':
      return ending(table, step.meetingId, (itemId) => step.leaving.get(itemId) ?? { kind: 'next' })
    case 'cancel':
      return ending(table, step.meetingId, () => ({ kind: 'next' }))
  }
}

/** The same table after changes. */
export function withChanges(table: Table, changes: readonly AgendaChange[]): Table {
  return changes.reduce(withChange, table)
}

function withChange(table: Table, change: AgendaChange): Table {
  switch (change.kind) {
    case 'item':
      return {
        ...table,
        items: table.items.map((item) => (item.id === change.itemId ? { ...item, state: change.state } : item)),
      }
    case 'place': {
      const there = table.entries.find((entry) => isAt(entry, change))
      const others = table.entries.filter((entry) => !isAt(entry, change))
      const { itemId, meetingId } = change
      return {
        ...table,
        entries: [...others, { itemId, meetingId, outcome: null, recorded: there?.recorded ?? false }],
      }
    }
    case 'remove':
      return { ...table, entries: table.entries.filter((entry) => !isAt(entry, change)) }
    case 'leave':
      return {
        ...table,
        entries: table.entries.map((entry) => (isAt(entry, change) ? { ...entry, outcome: change.outcome } : entry)),
      }
  }
}

/** The coming meetings on whose agenda an item is; none when it is in the backlog. There is never more than one. */
export function waitingIn(table: Table, itemId: string): TableEntry[] {
  const coming = new Set(table.meetings.filter(({ state }) => isComing(state)).map(({ id }) => id))
  return table.entries.filter(
    (entry) => entry.itemId === itemId && entry.outcome === null && coming.has(entry.meetingId),
  )
}

const isAt = (entry: TableEntry, at: { itemId: string; meetingId: string }) =>
  entry.itemId === at.itemId && entry.meetingId === at.meetingId
const isOpen = (table: Table, itemId: string) => table.items.some(({ id, state }) => id === itemId && state === 'open')
const canHold = (table: Table, meetingId: string) =>
  table.meetings.some(({ id, state }) => id === meetingId && isComing(state))
const isWaitingIn = (table: Table, itemId: string, meetingId: string) =>
  waitingIn(table, itemId).some((entry) => entry.meetingId === meetingId)

const leave = ({ itemId, meetingId }: TableEntry, outcome: Outcome): AgendaChange => ({
  kind: 'leave',
  itemId,
  meetingId,
  outcome,
})

/** Takes an item off every agenda on which it waits, but for one; what was said about it stays where it was said. */
function leaveAll(table: Table, itemId: string, except?: string): AgendaChange[] {
  return waitingIn(table, itemId)
    .filter(({ meetingId }) => meetingId !== except)
    .map((entry) =>
      entry.recorded ? leave(entry, 'moved') : { kind: 'remove', itemId: entry.itemId, meetingId: entry.meetingId },
    )
}

function takeUpAgain(
  table: Table,
  { itemId, meetingId }: { itemId: string; meetingId: string | null },
): AgendaChange[] {
  if (!table.items.some(({ id, state }) => id === itemId && state !== 'open')) return []
  const reopened: AgendaChange = { kind: 'item', itemId, state: 'open', because: null }
  return meetingId !== null && canHold(table, meetingId) ? [reopened, { kind: 'place', itemId, meetingId }] : [reopened]
}

/** A meeting ends, held or not: every item that still waits in it goes somewhere. */
function ending(table: Table, meetingId: string, whereTo: (itemId: string) => Leaving): AgendaChange[] {
  const meeting = table.meetings.find(({ id }) => id === meetingId)
  if (!meeting || !isComing(meeting.state)) return []
  const next = nextMeeting(table, meeting)
  return table.entries
    .filter((entry) => entry.meetingId === meetingId && entry.outcome === null && isOpen(table, entry.itemId))
    .flatMap((entry) => leaving(entry, whereTo(entry.itemId), next))
}

function leaving(entry: TableEntry, to: Leaving, next: AgendaMeeting | undefined): AgendaChange[] {
  const { itemId } = entry
  switch (to.kind) {
    case 'finished':
      return [leave(entry, 'finished'), { kind: 'item', itemId, state: 'finished', because: null }]
    case 'dropped':
      return [leave(entry, 'dropped'), { kind: 'item', itemId, state: 'dropped', because: to.because }]
    case 'backlog':
      return [leave(entry, 'moved')]
    case 'next':
      return [leave(entry, 'moved'), ...(next ? [{ kind: 'place' as const, itemId, meetingId: next.id }] : [])]
  }
}
