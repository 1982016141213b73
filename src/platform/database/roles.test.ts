import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { type EmbeddedDatabase, startEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'
import { ensureRoles } from './roles.ts'

let database: TestDatabase
let superuser: pg.Client
beforeAll(async () => {
  database = await createTestDatabase()
  superuser = new pg.Client(database.superuser)
  await superuser.connect()
})
afterAll(async () => {
  await superuser?.end()
  await database?.drop()
})
afterEach(() => superuser.query('drop role if exists stranger'))

async function withClient<Result>(user: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ ...database.owner, user })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

test('no role of the program is a superuser, passes row-level security, or inherits what it can become', async () => {
  const { rows } = await superuser.query(
    `select rolname from pg_roles where rolname like 'peilstok%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
     union all
     select member::regrole::text from pg_auth_members where member::regrole::text like 'peilstok%' and inherit_option`,
  )
  expect(rows).toEqual([])
})

test('the web becomes peilstok_app and nothing else', async () => {
  await withClient('peilstok_web', async (web) => {
    await web.query('set role peilstok_app')
    for (const role of ['peilstok_owner', 'peilstok_tally', 'peilstok_backup', 'postgres']) {
      await expect(web.query(`set role ${role}`)).rejects.toThrow('permission denied to set role')
    }
  })
})

test('making the roles again changes nothing, and needs no rights', async () => {
  await withClient('peilstok_owner', (owner) => ensureRoles(owner, 'peilstok_owner'))
})

test('an owner who may make roles gets what it needs', async () => {
  await superuser.query('create role stranger login createrole')
  await superuser.query(
    'grant peilstok_app, peilstok_tally, peilstok_backup to stranger with admin true, inherit false, set false',
  )
  await withClient('stranger', async (stranger) => {
    await ensureRoles(stranger, 'stranger')
    await stranger.query('set role peilstok_backup')
  })
})

test('an owner who may not make roles reads what the administrator has to run', async () => {
  await superuser.query('create role stranger login')
  const refusal = withClient('stranger', (stranger) => ensureRoles(stranger, 'stranger'))
  await expect(refusal).rejects.toThrow('mag in deze PostgreSQL geen rollen maken')
  await expect(refusal).rejects.toThrow("set peilstok.owner = 'stranger'")
  // What the message says to run, run by the administrator.
  await withClient('postgres', (administrator) => ensureRoles(administrator, 'stranger'))
  await withClient('stranger', (stranger) => ensureRoles(stranger, 'stranger'))
})

describe('on a server that has none of our roles', () => {
  let dataDir: string
  let server: EmbeddedDatabase
  beforeAll(async () => {
    dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'peilstok-roles-'))
    server = await startEmbedded({ dataDir, settings: { fsync: 'off' } })
    await asSuperuser(
      'drop database peilstok',
      'drop role peilstok_web, peilstok_app, peilstok_tally, peilstok_backup, peilstok_owner',
      'create role club login',
      'create database club owner club',
    )
  })
  afterAll(async () => {
    await server?.stop()
    fs.rmSync(dataDir, { recursive: true })
  })

  async function asSuperuser(...statements: string[]): Promise<void> {
    const client = new pg.Client(server.superuser)
    await client.connect()
    for (const statement of statements) await client.query(statement)
    await client.end()
  }

  test('a login that may make roles is all that a start needs', async () => {
    const club = { ...server.owner, user: 'club', database: 'club' }
    await expect(migrate(club)).rejects.toThrow('mag in deze PostgreSQL geen rollen maken')
    await asSuperuser('alter role club createrole')
    expect((await migrate(club)).applied).not.toEqual([])

    // One login for everything: it becomes peilstok_app for each request.
    const client = new pg.Client(club)
    await client.connect()
    await client.query('begin; set local role peilstok_app')
    expect((await client.query('select * from partnership')).rows).toEqual([])
    await client.end()
  })
})
