// Partnerships are strangers to each other: through the web, and through SQL as the web's own role.
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { routes } from '../src/web.tsx'
import { formOf, isForPeople, nameOf, pathOf, rowOf, textOf } from './support/examples.ts'
import type { Factories } from './support/factories.ts'
import { openSite, type Site, type Visitor, withClient } from './support/site.ts'
import { buildWorld, type PersonaName, type World } from './support/world.ts'

let site: Site
let noord: World
/** Another partnership with the same ids and texts, but for its name. */
let zuid: World
/** A partnership with a coordinator and nothing else. */
let oost: Factories
let stranger: Visitor
let tables: string[]
beforeAll(async () => {
  site = await openSite()
  noord = await buildWorld(await site.partnership('Noord'))
  zuid = await buildWorld(await site.partnership('Zuid'))
  oost = await site.partnership('Oost')
  stranger = await site.as(await oost.appointed('stranger', 'project-coordinator', await oost.board('Stichting Ster')))
  tables = await withClient(site.database.superuser, tablesOfPartnerships)
})
afterAll(() => site?.close())

async function tablesOfPartnerships(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'partnership_id' order by 1`,
  )
  return rows.map(({ name }) => name)
}

/** What a partnership holds, in a few characters per table. */
async function stateOf(partnershipId: string): Promise<Record<string, string>> {
  return withClient(site.database.superuser, async (client) => {
    const state: Record<string, string> = {}
    for (const table of tables) {
      const { rows } = await client.query<{ digest: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(t::text, ' ' order by t::text)), '') as digest
         from ${table} t where partnership_id = $1`,
        [partnershipId],
      )
      state[table] = rows[0]?.digest ?? ''
    }
    return state
  })
}

const ask = async (visitor: Visitor, route: (typeof routes)[number], world: World) =>
  route.method === 'get'
    ? visitor.get(pathOf(route, world))
    : visitor.post(pathOf(route, world), await formOf(route, world))

describe('through the web', () => {
  const forPeople = routes.filter((route) => route.audience === 'people')
  // A parameter with a pattern is the same in each partnership: the key of a role, the number of a guarantee.
  const aboutSomething = forPeople.filter((route) => /:\w+(?![\w{])/.test(route.path))

  test.each(aboutSomething.map((route) => [nameOf(route), route] as const))(
    '%s does not exist for the coordinator of another partnership',
    async (_, route) => {
      expect((await ask(stranger, route, noord)).status).toBe(404)
    },
  )

  test('whatever is asked and sent in one partnership shows and changes nothing of another with the same ids', async () => {
    const before = await stateOf(noord.partnership.id)
    const told: string[] = []
    const visitors = new Map<PersonaName, Visitor>()
    for (const route of forPeople) {
      const row = rowOf(route)
      const [name] = isForPeople(row) ? row.allowed : []
      if (!name) continue
      const visitor = visitors.get(name) ?? (await site.as(zuid.person(name)))
      visitors.set(name, visitor)
      const answer = await ask(visitor, route, zuid)
      expect(answer.status, nameOf(route)).toBeLessThan(500)
      if (/noord/i.test(await textOf(answer))) told.push(nameOf(route))
    }
    expect(told).toEqual([])
    expect(await stateOf(noord.partnership.id)).toEqual(before)
  })
})

/** Does work as the web does: with its login, inside one partnership if any. Undone afterwards. */
async function asWeb<Result>(
  scope: { partnershipId: string; personId?: string } | undefined,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  return withClient(site.database.web, async (client) => {
    await client.query('begin')
    if (scope)
      await client.query(
        `select set_config('role', 'peilstok_app', true), set_config('peilstok.partnership_id', $1, true),
           set_config('peilstok.person_id', $2, true)`,
        [scope.partnershipId, scope.personId ?? ''],
      )
    try {
      return await work(client)
    } finally {
      await client.query('rollback')
    }
  })
}

/** How many rows a statement finds or changes, or the code of the error that forbids it. */
async function rowsOf(client: pg.Client, statement: string, values: unknown[]): Promise<number | string> {
  await client.query('savepoint before')
  try {
    return (await client.query(statement, values)).rowCount ?? 0
  } catch (error) {
    await client.query('rollback to before')
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  }
}

const forbidden = '42501'

describe('through SQL, as the role of the web', () => {
  test('no row of another partnership can be read, changed, removed or added, in any table', async () => {
    const samples = await withClient(site.database.superuser, async (client) => {
      const found = new Map<string, unknown>()
      for (const table of tables) {
        const { rows } = await client.query(
          `select to_jsonb(t) as row from ${table} t where partnership_id = $1 limit 1`,
          [noord.partnership.id],
        )
        found.set(table, rows[0]?.row)
      }
      return found
    })
    await asWeb({ partnershipId: oost.id }, async (client) => {
      for (const [table, sample] of samples) {
        const its = [noord.partnership.id]
        expect(await rowsOf(client, `select 1 from ${table} where partnership_id = $1`, its), table).toBe(0)
        expect([0, forbidden], table).toContain(
          await rowsOf(client, `update ${table} set partnership_id = partnership_id where partnership_id = $1`, its),
        )
        expect([0, forbidden], table).toContain(
          await rowsOf(client, `delete from ${table} where partnership_id = $1`, its),
        )
        if (sample)
          expect(
            await rowsOf(client, `insert into ${table} select * from jsonb_populate_record(null::${table}, $1)`, [
              sample,
            ]),
            table,
          ).toBe(forbidden)
      }
    })
    const empty = [...samples].filter(([, sample]) => !sample).map(([table]) => table)
    expect(empty, 'tables without a row in tests/support/world.ts').toEqual([])
  })

  test('without a partnership nothing can be read at all', async () => {
    for (const table of tables) {
      const all = `select 1 from ${table}`
      expect(await asWeb(undefined, (client) => rowsOf(client, all, [])), table).toBe(forbidden)
      expect(await asWeb({ partnershipId: '' }, (client) => rowsOf(client, all, [])), table).toBe(0)
    }
  })

  test('inside a partnership nothing of accounts can be read', async () => {
    for (const table of ['"user"', 'session', 'account', 'verification', 'membership', '"rateLimit"']) {
      const all = `select 1 from auth.${table}`
      expect(await asWeb({ partnershipId: noord.partnership.id }, (client) => rowsOf(client, all, [])), table).toBe(
        forbidden,
      )
    }
  })

  test('the web cannot become a role that sees more', async () => {
    for (const role of ['peilstok_tally', 'peilstok_backup', 'peilstok_owner', 'postgres']) {
      expect(await asWeb(undefined, (client) => rowsOf(client, `set local role ${role}`, [])), role).toBe(forbidden)
    }
  })
})

describe('a choice is seen by its maker only', () => {
  const choices = 'select person_id from choice where scan_id = $1'

  test('in SQL too, whoever asks', async () => {
    const partnershipId = noord.partnership.id
    const scan = [noord.scans.talking.id]
    const maker = noord.person('participant').id
    const own = await asWeb({ partnershipId, personId: maker }, (client) => client.query(choices, scan))
    expect(own.rows.length).toBeGreaterThan(0)
    expect(own.rows.every((row) => row.person_id === maker)).toBe(true)
    for (const name of ['project-coordinator', 'facilitator', 'school-trainer'] as const) {
      const scope = { partnershipId, personId: noord.person(name).id }
      expect(await asWeb(scope, (client) => rowsOf(client, choices, scan)), name).toBe(0)
    }
    expect(await asWeb({ partnershipId }, (client) => rowsOf(client, choices, scan))).toBe(0)
    expect(await asWeb(undefined, (client) => rowsOf(client, choices, scan))).toBe(forbidden)
  })

  test('nobody can write a choice for somebody else', async () => {
    const scope = { partnershipId: noord.partnership.id, personId: noord.person('facilitator').id }
    await asWeb(scope, async (client) => {
      const values = [noord.partnership.id, noord.scans.open.id, noord.person('participant').id, noord.theme.versionId]
      const insert = `insert into choice (partnership_id, scan_id, person_id, version_id, criterion_id, phase)
        values ($1, $2, $3, $4, 'samenwerken', 4)`
      expect(await rowsOf(client, insert, values)).toBe(forbidden)
      expect(await rowsOf(client, 'update choice set phase = 4', [])).toBe(0)
      expect(await rowsOf(client, 'delete from choice', [])).toBe(0)
    })
  })

  test('how choices are spread is told from three answers, after closing', async () => {
    const { partnership, person, theme, scans } = noord
    const spread = async (scanId: string) =>
      (
        await asWeb({ partnershipId: partnership.id }, (client) =>
          client.query(`select criterion_id, phases from shown_spread where scan_id = $1 order by 1`, [scanId]),
        )
      ).rows
    await partnership.countSpread(scans.open)
    expect(await spread(scans.open.id)).toEqual([])
    expect(await spread(scans.talking.id)).toEqual([
      { criterion_id: 'leerplek', phases: [0, 3, 0, 0] },
      { criterion_id: 'samenwerken', phases: [0, 3, 0, 0] },
    ])
    const participants = [person('participant'), person('mentor'), person('school-leader')]
    const school = { id: noord.ids.school ?? '', name: 'De Waterlelie', boardId: null }
    const parts = { school, facilitator: person('facilitator'), participants, themes: [theme] }
    const small = await partnership.scan('two answers', parts, { state: 'talking' })
    for (const each of participants.slice(0, 2)) await partnership.choice(small, each)
    await partnership.countSpread(small)
    expect(await spread(small.id)).toEqual([{ criterion_id: 'leerplek', phases: null }])
  })
})
