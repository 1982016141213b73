import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../tests/support/database.ts'
import { type Factories, makePartnership } from '../../tests/support/factories.ts'
import { type Database, openDatabase, withScope } from './database/scope.ts'
import { createLive, type Live, notify, type Parts, type View } from './live.ts'
import { createLog } from './log.ts'

let testDatabase: TestDatabase
let database: Database
let noord: Factories
beforeAll(async () => {
  testDatabase = await createTestDatabase()
  database = openDatabase(testDatabase.web)
  noord = await makePartnership(database, 'Noord')
})
afterAll(async () => {
  await database?.close()
  await testDatabase?.drop()
})

const opened: Live[] = []
afterEach(async () => {
  for (const live of opened.splice(0)) await live.stop()
})

/** A process of the web, as far as live views go. */
function startProcess(times: Parameters<typeof createLive>[3] = {}): Live {
  const live = createLive(testDatabase.web, () => new Date(), createLog('silent'), { pause: 20, ...times })
  opened.push(live)
  return live
}

/** The names of the partnership's people: something to look at. */
function people(topics = ['people']): View & { renderings: number } {
  const view = {
    key: `people ${topics}`,
    topics,
    renderings: 0,
    render: async (): Promise<Parts> => {
      view.renderings++
      const rows = await withScope(
        database,
        { partnershipId: noord.id, personId: null },
        ({ db }) => db.selectFrom('person').orderBy('name').select(['id', 'name']).execute(),
        'read',
      )
      return new Map([
        ['count', `${rows.length} people.`],
        ['list', '<list>'],
        ...rows.map(({ id, name }): [string, string] => [`list/${id}`, `${name}.`]),
      ])
    },
  }
  return view
}

/** Somebody who looks: what was received, an entry per event. */
function look(live: Live, view: View) {
  const received: string[] = []
  const looking = { received, beats: [] as string[], slow: false, ended: false, close: () => {}, took: () => {} }
  const close = live.stream(view)({
    send: (event) => {
      const text = new TextDecoder().decode(event)
      ;(text.startsWith('event: beat') ? looking.beats : received).push(text)
      return looking.slow ? new Promise((resolve) => (looking.took = resolve)) : Promise.resolve()
    },
    end: () => {
      looking.ended = true
      close()
    },
  })
  looking.close = close
  return looking
}

const add = (name: string, topics = ['people']) =>
  noord.inScope(async (tx) => {
    await tx.db
      .insertInto('person')
      .values({ partnershipId: noord.id, name, email: `${name.toLowerCase()}@noord.example` })
      .execute()
    await notify(tx, topics)
  })

const soon = { timeout: 10_000, interval: 5 }

describe('a live view', () => {
  test('begins with the whole, and then brings what became different', async () => {
    await add('Anna')
    const { received } = look(startProcess(), people())
    await expect.poll(() => received, soon).toEqual(['data: 1 people.<list>Anna.\n\n'])
    await add('Bram')
    await expect.poll(() => received.slice(1), soon).toEqual(['data: 2 people.Bram.\n\n'])
  })

  test('brings nothing of a change that was undone, or that is about something else', async () => {
    const live = startProcess()
    const view = people()
    const { received } = look(live, view)
    await expect.poll(() => received.length, soon).toBe(1)
    await noord
      .inScope(async (tx) => {
        await notify(tx, ['people'])
        throw new Error('undo')
      })
      .catch(() => {})
    await noord.inScope((tx) => notify(tx, ['schools']))
    await add('Carla')
    await expect.poll(() => received.length, soon).toBe(2)
    expect(view.renderings).toBe(2)
  })

  test('is made once for all who look, and once for many changes at the same time', async () => {
    const live = startProcess({ pause: 100 })
    const view = people()
    const all = Array.from({ length: 50 }, () => look(live, view))
    await expect.poll(() => all.every(({ received }) => received.length > 0), soon).toBe(true)
    const before = view.renderings
    await noord.inScope(async (tx) => {
      for (let turn = 0; turn < 20; turn++) await notify(tx, ['people'])
    })
    await Promise.all(Array.from({ length: 20 }, (_, index) => add(`Dirk${'abcdefghijklmnopqrst'[index]}`)))
    await expect.poll(() => all.every(({ received }) => received.join().includes('Dirkt')), soon).toBe(true)
    expect(view.renderings - before).toBeLessThan(12)
    expect(new Set(all.map(({ received }) => received.slice(1).join())).size).toBe(1)
  })

  test('reaches whoever looks through another process of the same database', async () => {
    const [here, there] = [startProcess(), startProcess()]
    const both = [look(here, people()), look(there, people())]
    await expect.poll(() => both.map(({ received }) => received.length), soon).toEqual([1, 1])
    await add('Els')
    await expect.poll(() => both.map(({ received }) => received.join().includes('Els.')), soon).toEqual([true, true])
  })

  test('misses nothing when the connection to the database breaks', async () => {
    const { received } = look(startProcess(), people())
    await expect.poll(() => received.length, soon).toBe(1)
    const superuser = new pg.Client(testDatabase.superuser)
    await superuser.connect()
    await superuser.query(`select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen%'`)
    await superuser.end()
    await add('Femke')
    await expect.poll(() => received.join(), soon).toContain('Femke.')
    await add('Gijs')
    await expect.poll(() => received.join(), soon).toContain('Gijs.')
  })

  test('whoever is slow gets the whole when they are ready, and keeps nobody up', async () => {
    const live = startProcess()
    const view = people()
    const [slow, quick] = [look(live, view), look(live, view)]
    slow.slow = true
    await expect.poll(() => quick.received.length, soon).toBe(1)
    for (const name of ['Hans', 'Ilse', 'Joost']) {
      await add(name)
      await expect.poll(() => quick.received.join(), soon).toContain(`${name}.`)
    }
    expect(slow.received).toHaveLength(1)
    slow.slow = false
    slow.took()
    await expect.poll(() => slow.received.length, soon).toBe(2)
    expect(slow.received[1]).toContain('Anna.')
    expect(slow.received[1]).toContain('Joost.')
  })

  test('shows a sign of life, ends after a while, and forgets whoever left', async () => {
    const live = startProcess({ beat: 20, life: 200 })
    const stays = look(live, people())
    const leaves = look(live, people())
    expect(live.open).toBe(2)
    leaves.close()
    expect(live.open).toBe(1)
    await expect.poll(() => stays.beats.length, soon).toBeGreaterThan(2)
    await expect.poll(() => stays.ended, soon).toBe(true)
    expect(live.open).toBe(0)
  })

  test('a view that cannot be made ends its streams, so that browsers try again', async () => {
    const live = startProcess()
    const broken = look(live, { key: 'broken', topics: [], render: () => Promise.reject(new Error('no table')) })
    await expect.poll(() => broken.ended, soon).toBe(true)
  })

  test('when the program stops every stream ends, and there is no new one', async () => {
    const live = startProcess()
    const before = look(live, people())
    await live.stop()
    expect(before.ended).toBe(true)
    const ended = new Promise<void>((resolve) => {
      live.stream(people())({ send: () => Promise.resolve(), end: resolve })
    })
    await ended
  })
})
