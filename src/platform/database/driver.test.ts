import { Kysely, sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { openPool, postgresDialect, StatementNames } from './driver.ts'

describe('which statements are prepared', () => {
  const ask = (names: StatementNames, text: string, parameters: unknown[] = [1]) =>
    names.nameOf({ sql: text, parameters })

  it('a statement is prepared from the second time that it is asked for', () => {
    const names = new StatementNames()
    expect(ask(names, 'select $1')).toBeUndefined()
    const name = ask(names, 'select $1')
    expect(name).toBeDefined()
    expect(ask(names, 'select $1')).toBe(name)
  })

  it('two statements never have the same name', () => {
    const names = new StatementNames()
    const named = ['select $1', 'select 2 + $1'].map((text) => [ask(names, text), ask(names, text)].at(-1))
    expect(new Set(named).size).toBe(2)
  })

  it('a statement without values may be several in one, and is never prepared', () => {
    const names = new StatementNames()
    const asked = [1, 2, 3].map(() => ask(names, 'select 1; select 2', []))
    expect(asked).toEqual([undefined, undefined, undefined])
  })

  it('there is an end to what a connection keeps', () => {
    const names = new StatementNames()
    const named = Array.from({ length: 2_000 }, (_, index) => {
      ask(names, `select ${index} + $1`)
      return ask(names, `select ${index} + $1`)
    })
    expect(named.filter((name) => name !== undefined)).toHaveLength(300)
  })
})

describe('transactions on a pipelined connection', () => {
  let database: TestDatabase
  let pool: pg.Pool
  let kysely: Kysely<Record<string, never>>

  beforeAll(async () => {
    database = await createTestDatabase()
    // One connection: each transaction follows the one before it.
    pool = openPool({ ...database.web, max: 1 })
    kysely = new Kysely({ dialect: postgresDialect(pool) })
  })
  afterAll(async () => {
    await kysely.destroy()
    await database.drop()
  })

  const setting = sql<{ value: string }>`select current_setting('peilstok.partnership_id', true) as value`

  it('what one transaction set, the next on the same connection does not have', async () => {
    const read = kysely.transaction().setAccessMode('read only')
    await read.execute((tx) => sql`select set_config('peilstok.partnership_id', ${'here'}, true)`.execute(tx))
    const { rows } = await read.execute((tx) => setting.execute(tx))
    expect(rows).toEqual([{ value: '' }])
  })

  it('a transaction that reads cannot write', async () => {
    const writing = kysely
      .transaction()
      .setAccessMode('read only')
      .execute((tx) =>
        sql`insert into auth.verification (identifier, value, "expiresAt") values ('a', 'b', now())`.execute(tx),
      )
    await expect(writing).rejects.toThrow('read-only transaction')
  })

  it('a transaction of which a statement failed is never taken for done', async () => {
    const swallowing = kysely.transaction().execute(async (tx) => {
      await sql`select 1 / ${0}::integer`.execute(tx).catch(() => {})
    })
    await expect(swallowing).rejects.toThrow()
    await expect(setting.execute(kysely)).resolves.toBeDefined()
  })

  it('a statement is planned once for a connection', async () => {
    const planned = await kysely.transaction().execute(async (tx) => {
      for (const value of [1, 2, 3]) await sql`select ${value}::integer as counted`.execute(tx)
      return sql<{ generic: number; custom: number }>`
        select generic_plans::integer as generic, custom_plans::integer as custom from pg_prepared_statements
        where statement like '%as counted'`.execute(tx)
    })
    expect(planned.rows.map(({ generic, custom }) => generic + custom)).toEqual([2])
  })

  it('counts the rows that were changed', async () => {
    const result = await sql`delete from auth.verification where identifier = ${'nobody'}`.execute(kysely)
    expect(result.numAffectedRows).toBe(0n)
  })

  it('a connection that breaks during a transaction fails that transaction, and no other', async () => {
    const broken = kysely.transaction().execute(async (tx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
      await endSession(database, rows[0]?.pid)
      await setting.execute(tx)
    })
    await expect(broken).rejects.toThrow()
    await expect(setting.execute(kysely)).resolves.toBeDefined()
  })
})

async function endSession({ superuser }: TestDatabase, pid: number | undefined): Promise<void> {
  const client = new pg.Client(superuser)
  await client.connect()
  await client.query('select pg_terminate_backend($1, 5000)', [pid])
  await client.end()
}
