import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AgendaMeeting,
  type AgendaStep,
  changesOf,
  type Leaving,
  nextMeeting,
  type Table,
  waitingIn,
  withChanges,
} from './agenda.ts'
import { isComing, type MeetingState, transition } from './lifecycle.ts'

const on = (day: number) => new Date(Date.UTC(2026, 10, day))
const meeting = (id: string, day: number, state: MeetingState = 'convened', seriesId: string | null = null) => ({
  id,
  startsAt: on(day),
  seriesId,
  state,
})
const waits = (meetingId: string, itemId: string, recorded = false) => ({
  meetingId,
  itemId,
  outcome: null,
  recorded,
})
const take = (table: Table, step: AgendaStep) => withChanges(table, changesOf(table, step))
const close = (meetingId: string, leaving: Record<string, Leaving> = {}): AgendaStep => ({
  kind: 'close',
  meetingId,
  leaving: new Map(Object.entries(leaving)),
})

describe('waar een agendapunt heen gaat', () => {
  const table: Table = {
    meetings: [meeting('now', 1, 'convened', 'series'), meeting('other', 5), meeting('next', 8, 'planned', 'series')],
    items: [{ id: 'item', state: 'open' }],
    entries: [waits('now', 'item', true)],
  }
  const placesOf = (after: Table) => waitingIn(after, 'item').map(({ meetingId }) => meetingId)

  it('wat niet af is, gaat naar de volgende van de reeks, ook als er eerder een andere is', () => {
    const after = take(table, close('now'))
    expect(placesOf(after)).toEqual(['next'])
    expect(after.entries.find(({ meetingId }) => meetingId === 'now')?.outcome).toBe('moved')
  })

  it('zonder volgende in de reeks gaat het naar de eerstvolgende van het overleg', () => {
    const [now, other] = table.meetings
    const short = { ...table, meetings: [now, other].filter((one): one is AgendaMeeting => one !== undefined) }
    expect(placesOf(take(short, close('now')))).toEqual(['other'])
  })

  it('zonder volgende bijeenkomst wacht het', () => {
    const alone = { ...table, meetings: table.meetings.slice(0, 1) }
    const after = take(alone, close('now'))
    expect(placesOf(after)).toEqual([])
    expect(after.items).toEqual([{ id: 'item', state: 'open' }])
  })

  it('afzeggen schuift de punten net zo door', () => {
    expect(placesOf(take(table, { kind: 'cancel', meetingId: 'now' }))).toEqual(['next'])
  })

  it('wie afsluit kan zeggen dat een punt af is, wacht of vervalt', () => {
    expect(take(table, close('now', { item: { kind: 'finished' } })).items[0]?.state).toBe('finished')
    expect(placesOf(take(table, close('now', { item: { kind: 'backlog' } })))).toEqual([])
    expect(take(table, close('now', { item: { kind: 'dropped', because: 'al geregeld' } })).items[0]?.state).toBe(
      'dropped',
    )
  })

  it('wat erover gezegd is blijft staan als het punt van de agenda gaat; waar niets gezegd is blijft niets over', () => {
    expect(take(table, { kind: 'shelve', itemId: 'item' }).entries).toEqual([
      { meetingId: 'now', itemId: 'item', outcome: 'moved', recorded: true },
    ])
    const silent = { ...table, entries: [waits('now', 'item')] }
    expect(take(silent, { kind: 'shelve', itemId: 'item' }).entries).toEqual([])
  })

  it('een punt komt niet op de agenda van een bijeenkomst die is geweest of afgezegd', () => {
    const closed = { ...table, meetings: [...table.meetings, meeting('past', 0, 'closed')] }
    expect(changesOf(closed, { kind: 'place', itemId: 'item', meetingId: 'past' })).toEqual([])
  })
})

/** What anybody may try, in any order: the model of a body's table, with meetings that come and go. */
const leaving: fc.Arbitrary<Leaving> = fc.constantFrom<Leaving[]>(
  { kind: 'next' },
  { kind: 'backlog' },
  { kind: 'finished' },
  { kind: 'dropped', because: 'niet meer nodig' },
)
const itemId = fc.integer({ min: 0, max: 4 }).map((index) => `item ${index}`)
const meetingId = fc.integer({ min: 0, max: 7 }).map((index) => `meeting ${index}`)
type Happening =
  | AgendaStep
  | { kind: 'add'; meetingId: string | null }
  | { kind: 'record'; itemId: string; meetingId: string }
  | { kind: 'reopen'; meetingId: string }
  | { kind: 'extend'; day: number; seriesId: string | null }
  | { kind: 'convene'; meetingId: string }
  | { kind: 'reschedule'; meetingId: string; day: number }
const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), meetingId: fc.option(meetingId) }),
  fc.record({ kind: fc.constant('place' as const), itemId, meetingId }),
  fc.record({ kind: fc.constant('shelve' as const), itemId }),
  fc.record({ kind: fc.constant('finish' as const), itemId, meetingId }),
  fc.record({ kind: fc.constant('drop' as const), itemId, because: fc.constant('niet meer nodig') }),
  fc.record({ kind: fc.constant('take-up-again' as const), itemId, meetingId: fc.option(meetingId) }),
  fc.record({
    kind: fc.constant('close' as const),
    meetingId,
    leaving: fc.array(fc.tuple(itemId, leaving), { maxLength: 5 }).map((pairs) => new Map(pairs)),
  }),
  fc.record({ kind: fc.constant('cancel' as const), meetingId }),
  fc.record({ kind: fc.constant('record' as const), itemId, meetingId }),
  fc.record({ kind: fc.constant('reopen' as const), meetingId }),
  fc.record({ kind: fc.constant('convene' as const), meetingId }),
  fc.record({ kind: fc.constant('reschedule' as const), meetingId, day: fc.integer({ min: 1, max: 28 }) }),
  fc.record({
    kind: fc.constant('extend' as const),
    day: fc.integer({ min: 1, max: 28 }),
    seriesId: fc.constantFrom('series', null),
  }),
)

const withMeeting = (table: Table, id: string, change: (meeting: AgendaMeeting) => AgendaMeeting): Table => ({
  ...table,
  meetings: table.meetings.map((one) => (one.id === id ? change(one) : one)),
})

/** As the commands do it: the items first, then the state of the meeting. */
function happen(table: Table, one: Happening): Table {
  switch (one.kind) {
    case 'add': {
      const id = `item ${table.items.length}`
      const added: Table = { ...table, items: [...table.items, { id, state: 'open' }] }
      return one.meetingId === null ? added : take(added, { kind: 'place', itemId: id, meetingId: one.meetingId })
    }
    case 'extend':
      return {
        ...table,
        meetings: [
          ...table.meetings,
          { ...meeting(`meeting ${table.meetings.length}`, one.day, 'planned', one.seriesId) },
        ],
      }
    case 'record':
      return {
        ...table,
        entries: table.entries.map((entry) =>
          entry.itemId === one.itemId && entry.meetingId === one.meetingId ? { ...entry, recorded: true } : entry,
        ),
      }
    case 'reschedule':
      return withMeeting(table, one.meetingId, (was) => ({ ...was, startsAt: on(one.day) }))
    case 'convene':
    case 'close':
    case 'cancel':
    case 'reopen': {
      const found = table.meetings.find(({ id }) => id === one.meetingId)
      const step =
        one.kind === 'cancel' || one.kind === 'reopen' ? { kind: one.kind, reason: 'omdat' } : { kind: one.kind }
      const next = found && transition(found.state, 'growing', step)
      if (!next?.ok) return table
      const moved = one.kind === 'close' || one.kind === 'cancel' ? take(table, one) : table
      return withMeeting(moved, one.meetingId, (was) => ({ ...was, state: next.state }))
    }
    default:
      return take(table, one)
  }
}

/** Whether somebody said in this step that an item is done with. */
function settles(one: Happening, id: string): boolean {
  if (one.kind === 'finish' || one.kind === 'drop') return one.itemId === id
  if (one.kind !== 'close') return false
  const to = one.leaving.get(id)?.kind
  return to === 'finished' || to === 'dropped'
}

describe('niets raakt weg', () => {
  it('een open punt staat na elke reeks van stappen op één komende agenda, of wacht; en houdt pas op als iemand dat zei', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 60, size: 'max' }), (happenings) => {
        let table: Table = { meetings: [], items: [], entries: [] }
        for (const one of happenings) {
          const before = table
          table = happen(table, one)
          for (const was of before.items) {
            const now = table.items.find(({ id }) => id === was.id)
            expect(now, 'every item stays').toBeDefined()
            if (was.state === 'open' && now?.state !== 'open') expect(settles(one, was.id)).toBe(true)
          }
          for (const { id, state } of table.items) {
            const places = waitingIn(table, id)
            expect(places.length, 'on one agenda at most').toBeLessThanOrEqual(1)
            if (state !== 'open') expect(places, 'what is settled waits nowhere').toEqual([])
          }
          // No open item is left behind in a meeting that is over: it either waits in a coming one, or left that one.
          for (const entry of table.entries) {
            const where = table.meetings.find(({ id }) => id === entry.meetingId)
            if (where && !isComing(where.state)) expect(entry.outcome).not.toBeNull()
          }
          // What was said is never thrown away.
          for (const entry of before.entries.filter(({ recorded }) => recorded))
            expect(table.entries.some((now) => now.itemId === entry.itemId && now.meetingId === entry.meetingId)).toBe(
              true,
            )
        }
      }),
      { numRuns: 500 },
    )
  })

  it('wie sluit met een volgende bijeenkomst, vindt daar elk punt terug dat niet af was', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 40, size: 'max' }), meetingId, (happenings, closing) => {
        const table = happenings.reduce(happen, { meetings: [], items: [], entries: [] })
        const found = table.meetings.find(({ id }) => id === closing)
        if (found?.state !== 'convened') return
        const waiting = table.entries.filter((entry) => entry.meetingId === closing && entry.outcome === null)
        const next = nextMeeting(table, found)
        const after = happen(table, { kind: 'close', meetingId: closing, leaving: new Map() })
        for (const entry of waiting)
          expect(waitingIn(after, entry.itemId).map((one) => one.meetingId)).toEqual(next ? [next.id] : [])
      }),
      { numRuns: 500 },
    )
  })
})
