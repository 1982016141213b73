// Whatever people do, no signal gets lost: it lies at exactly one table, answered or owed by a day, and it can be seen.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Factories } from '../../../tests/support/factories.ts'
import { idOf } from '../../../tests/support/factories.ts'
import { openSite, type Site } from '../../../tests/support/site.ts'
import type { Tx } from '../../platform/database/scope.ts'
import { findBodiesById } from '../bodies/index.ts'
import { decline, passOn, raiseSignal, takeUp } from './commands.ts'
import { findOwed, findSignal, findSignals } from './queries.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.close())

const places = [0, 1, 2, 3] as const
type Move =
  | { kind: 'raise' | 'body ends' | 'chair leaves' | 'meetings cancelled'; at: number }
  | { kind: 'pass'; signal: number; at: number }
  | { kind: 'take up'; signal: number }
  | { kind: 'decline'; signal: number }
  | { kind: 'days pass'; days: number }

const at = fc.constantFrom(...places)
const signal = fc.nat({ max: 3 })
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 3, arbitrary: at.map((place): Move => ({ kind: 'raise', at: place })) },
  {
    weight: 4,
    arbitrary: fc.tuple(signal, at).map(([one, place]): Move => ({ kind: 'pass', signal: one, at: place })),
  },
  {
    weight: 2,
    arbitrary: signal.map((one): Move => ({ kind: 'take up', signal: one })),
  },
  { weight: 1, arbitrary: signal.map((one): Move => ({ kind: 'decline', signal: one })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('body ends', 'chair leaves', 'meetings cancelled'), at)
      .map(([kind, place]): Move => ({ kind, at: place })),
  },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 90 }).map((days): Move => ({ kind: 'days pass', days })) },
)

const addDays = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

test('in welke volgorde ook', { timeout: 120_000 }, async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 14 }), async (moves) => {
      const story = await begin(await site.partnership(`Signalen ${run++}`))
      for (const one of moves) {
        await story.make(one)
        await story.check()
      }
    }),
    { numRuns: 20 },
  )
})

async function begin(partnership: Factories) {
  const board = await partnership.board('Bestuur')
  const coordinator = await partnership.appointed('coördinator', 'project-coordinator', board)
  const chair = await partnership.person('voorzitter')
  const partnershipId = partnership.id
  const bodies = places.map((place) => idOf('body', `tafel ${place}`))
  await partnership.inScope(async ({ db }) => {
    for (const [place, id] of bodies.entries()) {
      await db
        .insertInto('body')
        .values({ partnershipId, id, kind: 'free', name: `Tafel ${place}`, level: 'operational' })
        .execute()
      await db.insertInto('seat').values({ partnershipId, bodyId: id, personId: chair.id, function: 'chair' }).execute()
      for (const month of ['2026-12', '2027-02'])
        await db
          .insertInto('meeting')
          .values({
            partnershipId,
            bodyId: id,
            title: 'Overleg',
            startsAt: new Date(`${month}-05T10:00:00Z`),
            endsAt: new Date(`${month}-05T11:00:00Z`),
          })
          .execute()
    }
  })
  const signals: string[] = []
  let today = '2026-11-22'
  const asCoordinator = <Result>(work: (tx: Tx) => Promise<Result>) => partnership.inScope(work, coordinator.id)
  const { jobs } = site.services

  async function make(one: Move): Promise<void> {
    if (one.kind === 'days pass') {
      today = addDays(today, one.days)
      return
    }
    await asCoordinator(async (tx) => {
      if (one.kind === 'pass' || one.kind === 'take up' || one.kind === 'decline') {
        const found = await findSignal(tx, signals[one.signal] ?? coordinator.id, today)
        if (!found) return
        if (one.kind === 'take up')
          return void (await takeUp(
            tx,
            jobs,
            found,
            { text: 'Ja', action: null, agenda: { meetingId: null } },
            found.revision,
            today,
          ))
        if (one.kind === 'decline') return void (await decline(tx, jobs, found, 'Nee', found.revision, today))
        const [to] = await findBodiesById(tx, [bodies[one.at] ?? ''], today)
        if (to) await passOn(tx, found, { to, throughId: coordinator.id, text: 'Daar' }, found.revision, today)
        return
      }
      const bodyId = bodies[one.at] ?? ''
      if (one.kind === 'raise') {
        const [to] = await findBodiesById(tx, [bodyId], today)
        if (to && signals.length < 4) {
          const id = crypto.randomUUID()
          const signal = { question: 'Hoe nu?', explanation: '', urgency: 'soon', anonymous: true } as const
          await raiseSignal(tx, to, signal, id, today)
          signals.push(id)
        }
      }
      if (one.kind === 'body ends')
        await tx.db
          .updateTable('body')
          .set({ endedOn: addDays(today, -1) })
          .where('id', '=', bodyId)
          .execute()
      if (one.kind === 'chair leaves') await tx.db.deleteFrom('seat').where('bodyId', '=', bodyId).execute()
      if (one.kind === 'meetings cancelled')
        await tx.db
          .updateTable('meeting')
          .set({ state: 'cancelled', cancelledBecause: 'Ziek' })
          .where('bodyId', '=', bodyId)
          .execute()
    })
  }

  async function check(): Promise<void> {
    const listed = await asCoordinator(async (tx) => ({
      open: await findSignals(tx, { show: 'open', bodyId: null }, 'all', today, 0),
      overdue: await findSignals(tx, { show: 'overdue', bodyId: null }, 'all', today, 0),
      answered: await findSignals(tx, { show: 'answered', bodyId: null }, 'all', today, 0),
    }))
    const owed = await partnership.inScope((tx) => findOwed(tx, today), chair.id)
    const isIn = (list: readonly { id: string }[], id: string) => list.some((line) => line.id === id)
    for (const id of signals) {
      const found = await asCoordinator((tx) => findSignal(tx, id, today))
      if (!found) throw new Error('a signal is gone')
      const arrivals = found.road.filter(({ kind }) => kind === 'raised' || kind === 'passed-on')
      const answers = found.road.filter(({ kind }) => kind === 'taken-up' || kind === 'declined')
      expect(arrivals.at(-1)?.bodyId).toBe(found.body.id)
      expect(new Set(arrivals.map(({ bodyId }) => bodyId)).size).toBe(arrivals.length)
      expect(answers).toHaveLength(found.state === 'answered' ? 1 : 0)
      expect(found.dueOn > found.arrivedOn).toBe(true)
      expect(isIn(listed.answered, id)).toBe(found.state === 'answered')
      expect(isIn(listed.open, id)).toBe(found.state === 'open')
      const ended = found.body.endedOn !== null && found.body.endedOn < today
      expect(isIn(listed.overdue, id)).toBe(found.state === 'open' && (found.dueOn < today || ended))
      const chaired = await partnership.inScope(({ db }) =>
        db.selectFrom('seat').where('bodyId', '=', found.body.id).select('id').execute(),
      )
      expect(isIn(owed, id)).toBe(found.state === 'open' && chaired.length > 0)
    }
    expect(listed.open.length + listed.answered.length).toBe(signals.length)
  }
  return { make, check }
}
