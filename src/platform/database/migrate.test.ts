import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { migrate, readMigrations, refuseOldServer } from './migrate.ts'

let database: TestDatabase
let client: pg.Client
let folder: string

beforeAll(async () => {
  database = await createTestDatabase()
  client = new pg.Client(database.owner)
  await client.connect()
})
afterAll(async () => {
  await client?.end()
  await database?.drop()
})

// Each test has its own folder of migrations, and a database that has seen none of them.
beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'peilstok-migrations-'))
  await client.query('drop schema if exists peilstok_meta cascade; drop table if exists gauge, mark')
})
afterEach(() => fs.rmSync(folder, { recursive: true }))

function write(name: string, sql: string): void {
  fs.writeFileSync(path.join(folder, name), sql)
}

async function tableExists(name: string): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>('select to_regclass($1) is not null as found', [name])
  return rows[0]?.found ?? false
}

test('migrations are applied in their order, each once', async () => {
  write('0001_gauge.sql', 'create table gauge (height integer)')
  write('0002_marks.sql', 'alter table gauge add column marks integer')
  expect(await migrate(database.owner, { folder })).toEqual({ applied: ['0001_gauge', '0002_marks'] })
  expect(await migrate(database.owner, { folder })).toEqual({ applied: [] })
  write('0003_mark.sql', 'create table mark ()')
  expect(await migrate(database.owner, { folder })).toEqual({ applied: ['0003_mark'] })
})

test('of two programs that start at once, one migrates and the other finds it done', async () => {
  write('0001_gauge.sql', 'create table gauge (); select pg_sleep(0.2)')
  const both = await Promise.all([migrate(database.owner, { folder }), migrate(database.owner, { folder })])
  expect(both.flatMap(({ applied }) => applied)).toEqual(['0001_gauge'])
})

test('a migration that fails leaves nothing of itself, and all before it', async () => {
  write('0001_gauge.sql', 'create table gauge ()')
  write('0002_mark.sql', 'create table mark ();\nselect mistake')
  await expect(migrate(database.owner, { folder })).rejects.toThrow(
    'Migration 0002_mark failed at line 2: column "mistake" does not exist',
  )
  expect(await tableExists('gauge')).toBe(true)
  expect(await tableExists('mark')).toBe(false)
  write('0002_mark.sql', 'create table mark ()')
  expect(await migrate(database.owner, { folder })).toEqual({ applied: ['0002_mark'] })
})

test('a migration may not end its transaction', async () => {
  write('0001_gauge.sql', 'create table gauge (); commit; begin;')
  await expect(migrate(database.owner, { folder })).rejects.toThrow('it ends its transaction')
})

test('a migration changes the rows of all partnerships, and row-level security holds again after it', async () => {
  const protect = 'alter table gauge enable row level security; alter table gauge force row level security'
  write('0001_gauge.sql', `create table gauge (height integer); insert into gauge values (1); ${protect}`)
  write('0002_raise.sql', 'update gauge set height = 2; alter table gauge rename to mark')
  await migrate(database.owner, { folder })
  expect((await client.query('select height from mark')).rows).toEqual([])
  await client.query('alter table mark no force row level security')
  expect((await client.query('select height from mark')).rows).toEqual([{ height: 2 }])
})

test('a migration that was changed after it was applied is refused', async () => {
  write('0001_gauge.sql', 'create table gauge ()')
  await migrate(database.owner, { folder })
  write('0001_gauge.sql', 'create table gauge (height integer)')
  write('0002_mark.sql', 'create table mark ()')
  await expect(migrate(database.owner, { folder })).rejects.toThrow('Migratie 0001_gauge is veranderd')
  expect(await tableExists('mark')).toBe(false)
})

test('a database of a newer Peilstok is refused', async () => {
  write('0001_gauge.sql', 'create table gauge ()')
  write('0002_mark.sql', 'create table mark ()')
  await migrate(database.owner, { folder })
  fs.rmSync(path.join(folder, '0002_mark.sql'))
  await expect(migrate(database.owner, { folder })).rejects.toThrow('De database is van een nieuwere Peilstok')
})

test.each([
  ['a number that is skipped', ['0001_gauge.sql', '0003_mark.sql']],
  ['a number that is used twice', ['0001_gauge.sql', '0001_mark.sql']],
  ['a name without a number', ['gauge.sql']],
])('%s is refused before anything is applied', async (_, names) => {
  for (const name of names) write(name, 'create table if not exists gauge ()')
  await expect(migrate(database.owner, { folder })).rejects.toThrow('hoort na migratie')
  expect(await tableExists('gauge')).toBe(false)
})

test('migrating up to a number leaves the later ones for another time', async () => {
  write('0001_gauge.sql', 'create table gauge ()')
  write('0002_mark.sql', 'create table mark ()')
  expect(await migrate(database.owner, { folder, until: 1 })).toEqual({ applied: ['0001_gauge'] })
  expect(await migrate(database.owner, { folder })).toEqual({ applied: ['0002_mark'] })
})

test('our own migrations are numbered without gaps', () => {
  expect(readMigrations().length).toBeGreaterThan(0)
})

test('a server before PostgreSQL 18 is refused', () => {
  expect(() => refuseOldServer('17.9 (Debian 17.9-1)')).toThrow('Peilstok heeft PostgreSQL 18 of nieuwer nodig')
  expect(() => refuseOldServer('18.0')).not.toThrow()
  expect(() => refuseOldServer('19beta1')).not.toThrow()
})
