import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'

let database: TestDatabase
let client: pg.Client
beforeAll(async () => {
  database = await createTestDatabase()
  client = new pg.Client(database.owner)
  await client.connect()
})
afterAll(async () => {
  await client?.end()
  await database?.drop()
})

type TableSecurity = { name: string; enabled: boolean; forced: boolean; app: string | null; backup: string | null }

// Schema `public` holds what belongs to a partnership; accounts are in `auth`.
test('row-level security shows each partnership only its own, in every table', async () => {
  const { rows } = await client.query<TableSecurity>(
    `select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
       (select string_agg(qual, ' or ') from pg_policies p
        where p.schemaname = 'public' and p.tablename = c.relname and p.permissive = 'PERMISSIVE' and 'peilstok_app' = any(p.roles)) as app,
       (select string_agg(qual || '/' || with_check, ' or ') from pg_policies p
        where p.schemaname = 'public' and p.tablename = c.relname and p.roles = '{peilstok_backup}') as backup
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
     order by 1`,
  )
  expect(rows.length).toBeGreaterThan(0)
  for (const table of rows) {
    const key = table.name === 'partnership' ? 'id' : 'partnership_id'
    expect(table).toEqual({
      name: table.name,
      enabled: true,
      forced: true,
      app: `(${key} = current_partnership())`,
      backup: 'true/true',
    })
  }
})

test('partnership_id stands first in the primary key of every table', async () => {
  const { rows } = await client.query<{ name: string; first: string }>(
    `select c.relname as name, a.attname as first
     from pg_class c
     left join pg_index i on i.indrelid = c.oid and i.indisprimary
     left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'partnership'`,
  )
  expect(rows.filter(({ first }) => first !== 'partnership_id')).toEqual([])
})

test('what no partnership was chosen for sees nothing', async () => {
  await client.query('begin; set local role peilstok_app')
  const { rows } = await client.query('select * from partnership')
  await client.query('rollback')
  expect(rows).toEqual([])
})
