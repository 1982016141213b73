import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { projectRoot } from '../root.ts'
import { backup } from './backup.ts'
import { checkBackupFile, manifestEntry, readBackupFile, writeBackupFile } from './backupFile.ts'
import { storedTables } from './catalog.ts'
import type { PgConnection } from './connection.ts'
import { migrate, readMigrations } from './migrate.ts'
import { restore } from './restore.ts'
import { schemaSql } from './schemaSql.ts'
import type { Entry } from './tar.ts'

const fixture = fs.readFileSync(path.join(projectRoot, 'tests', 'support', 'everyTable.sql'), 'utf8')

let folder: string
let source: TestDatabase
/** A backup of `source`. */
let file: string

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'peilstok-backup-'))
  file = path.join(folder, 'peilstok.tar.gz')
  source = await createTestDatabase()
  await query(source.superuser, fixture)
  // What a trigger made at the time may have changed since: a trigger must not make it again.
  await query(
    source.superuser,
    `delete from auth.membership where partnership_id = '10000000-0000-7000-8000-000000000000'`,
  )
  await backup(source.owner, file, { program: '0.1.0' })
})
afterAll(async () => {
  await source?.drop()
  fs.rmSync(folder, { recursive: true })
})

async function query(connection: PgConnection, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

/** All rows of all tables, as PostgreSQL writes them: table by table, sorted. */
async function everything({ superuser }: TestDatabase): Promise<Record<string, unknown[]>> {
  const client = new pg.Client(superuser)
  await client.connect()
  try {
    const found: Record<string, unknown[]> = {}
    for (const { name } of await storedTables(client)) {
      const { rows } = await client.query(`select t::text as row from ${name} t order by 1`)
      found[name] = rows.map(({ row }) => row)
    }
    return found
  } finally {
    await client.end()
  }
}

function sizeOf(place: string): number {
  return fs.statSync(place, { throwIfNoEntry: false })?.size ?? 0
}

describe('a backup', () => {
  test('holds something of every table, or these tests prove nothing', async () => {
    const empty = Object.entries(await everything(source)).filter(([, rows]) => rows.length === 0)
    expect(empty.map(([name]) => `${name} has no row in tests/support/everyTable.sql`)).toEqual([])
  })

  test('can be read by its owner only, and looked into with any tar', () => {
    expect(fs.statSync(file).mode & 0o777).toBe(0o600)
    const person = execFileSync(
      'tar',
      ['--extract', '--gzip', '--to-stdout', '--file', file, 'public.person/0001.copy'],
      { encoding: 'utf8' },
    )
    expect(person).toContain('Zoë')
  })

  test('never takes the place of an existing file', async () => {
    const before = fs.readFileSync(file)
    await expect(backup(source.owner, file, { program: '0.1.0' })).rejects.toThrow('bestaat al')
    expect(fs.readFileSync(file).equals(before)).toBe(true)
  })

  test('to a folder that is not there gets a clear sentence', async () => {
    await expect(backup(source.owner, path.join(folder, 'nowhere', 'file'), { program: '0.1.0' })).rejects.toThrow(
      'kan niet worden geschreven',
    )
  })

  test('that breaks off leaves no file', async () => {
    async function* broken(): AsyncGenerator<Entry> {
      yield { name: 'public.person/0001.copy', content: Buffer.from('half') }
      throw new Error('the connection broke')
    }
    await expect(writeBackupFile(path.join(folder, 'broken'), broken())).rejects.toThrow('the connection broke')
    expect(fs.readdirSync(folder)).toEqual(['peilstok.tar.gz'])
  })

  test('is of one moment, whatever is written meanwhile', async () => {
    const during = await createTestDatabase()
    const copy = path.join(folder, 'during')
    try {
      // Enough to be busy with when the program writes to a table that comes later.
      await query(
        during.superuser,
        `insert into auth.verification select g, g, repeat(md5(g::text), 40), now() from generate_series(1, 30000) g`,
      )
      const writing = backup(during.owner, copy, { program: '0.1.0' })
      await expect.poll(() => sizeOf(`${copy}.tmp`), { interval: 1 }).toBeGreaterThan(0)
      await query(during.superuser, `insert into partnership (name, blueprint) values ('Te laat', 'samen')`)
      const manifest = await writing
      expect(manifest.tables.find(({ name }) => name === 'auth.verification')).toMatchObject({
        rows: 30_000,
        pieces: 10,
      })
      expect(manifest.tables.find(({ name }) => name === 'public.partnership')).toMatchObject({ rows: 0 })
    } finally {
      await during.drop()
      fs.rmSync(copy, { force: true })
    }
  })
})

describe('a restore', () => {
  let target: TestDatabase
  beforeEach(async () => {
    target = await createTestDatabase()
  })
  afterEach(() => target.drop())

  async function restoreFile(owner: PgConnection, from: string, options?: { folder: string }): Promise<void> {
    await restore(owner, await checkBackupFile(from), options)
  }

  /** The same backup with other entries. */
  async function altered(name: string, change: (entries: Entry[]) => Entry[]): Promise<string> {
    const entries: Entry[] = []
    for await (const entry of readBackupFile(file)) entries.push(entry)
    const alteredFile = path.join(folder, name)
    fs.rmSync(alteredFile, { force: true })
    await writeBackupFile(
      alteredFile,
      (async function* () {
        yield* change(entries)
      })(),
    )
    return alteredFile
  }

  async function expectNothingWritten(): Promise<void> {
    expect(Object.values(await everything(target)).flat()).toEqual([])
  }

  async function dropTables(): Promise<void> {
    await query(target.owner, 'drop schema public, auth, peilstok_meta cascade; create schema public')
    await query(target.owner, 'grant usage on schema public to public')
  }

  test('brings back every row of every table as it was', async () => {
    await restoreFile(target.owner, file)
    expect(await everything(target)).toEqual(await everything(source))
  })

  test('leaves the tables as strict as they were', async () => {
    await restoreFile(target.owner, file)
    expect(await schemaSql(target.owner)).toBe(await schemaSql(source.owner))
    expect(await query(target.owner, `select tgname from pg_trigger where tgenabled <> 'O'`)).toEqual([])
    await expect(query(target.superuser, `update instrument_version set definition = '{}'`)).rejects.toThrow(
      'never changes',
    )
    expect(await query(target.owner, 'select * from person')).toEqual([])
  })

  test('makes the tables itself in a database that has none', async () => {
    await dropTables()
    await restoreFile(target.owner, file)
    expect(await everything(target)).toEqual(await everything(source))
    expect(await migrate(target.owner)).toEqual({ applied: [] })
  })

  test('into a database with a row is refused', async () => {
    await query(target.superuser, `insert into partnership (name, blueprint) values ('Er al', 'samen')`)
    await expect(restoreFile(target.owner, file)).rejects.toThrow(
      'Deze database is niet leeg: er staat al iets in public.partnership',
    )
    expect(await query(target.superuser, 'select name from partnership')).toEqual([{ name: 'Er al' }])
    expect(await query(target.owner, `select tgname from pg_trigger where tgenabled <> 'O'`)).toEqual([])
  })

  test('of a file that was cut off anywhere is refused before anything is written', async () => {
    const whole = fs.readFileSync(file)
    for (const part of [0, 0.01, 0.5, 0.99]) {
      const cut = path.join(folder, 'cut')
      fs.writeFileSync(cut, whole.subarray(0, whole.length * part))
      await expect(restoreFile(target.owner, cut)).rejects.toThrow('beschadigd of niet compleet')
    }
    fs.writeFileSync(path.join(folder, 'cut'), whole.subarray(0, -1))
    await expect(restoreFile(target.owner, path.join(folder, 'cut'))).rejects.toThrow('beschadigd of niet compleet')
    await expectNothingWritten()
  })

  test('of a file with one byte changed is refused before anything is written', async () => {
    const damaged = fs.readFileSync(file)
    const middle = Math.floor(damaged.length / 2)
    damaged.writeUInt8(damaged.readUInt8(middle) ^ 0x10, middle)
    fs.writeFileSync(path.join(folder, 'damaged'), damaged)
    await expect(restoreFile(target.owner, path.join(folder, 'damaged'))).rejects.toThrow('Er is niets teruggezet')
    await expectNothingWritten()
  })

  test.each<[string, (entries: Entry[]) => Entry[], string]>([
    [
      'a changed row',
      (entries) =>
        entries.map((entry) =>
          entry.name.startsWith('public.scan/')
            ? { ...entry, content: Buffer.concat([entry.content, entry.content]) }
            : entry,
        ),
      'public.scan is veranderd',
    ],
    [
      'a table less',
      (entries) => entries.filter(({ name }) => !name.startsWith('public.choice/')),
      'public.choice is veranderd',
    ],
    [
      'a table more',
      (entries) => [{ name: 'public.extra/0001.copy', content: Buffer.alloc(1) }, ...entries],
      'public.extra staat niet in de inhoudsopgave',
    ],
    ['no manifest', (entries) => entries.slice(0, -1), 'het einde ontbreekt'],
    ['something behind the manifest', (entries) => [...entries, ...entries.slice(0, 1)], 'staat achter het einde'],
    [
      'a manifest that is none',
      (entries) =>
        entries.map((entry) => (entry.name === 'manifest.json' ? { ...entry, content: Buffer.from('{}') } : entry)),
      'de inhoudsopgave klopt niet',
    ],
  ])('of a file with %s is refused before anything is written', async (name, change, reason) => {
    await expect(restoreFile(target.owner, await altered(name, change))).rejects.toThrow(reason)
    await expectNothingWritten()
  })

  test('of something else than a backup is refused', async () => {
    const other = path.join(folder, 'other')
    fs.writeFileSync(other, 'een brief')
    await expect(restoreFile(target.owner, other)).rejects.toThrow('is geen reservekopie van Peilstok')
    await expect(restoreFile(target.owner, path.join(folder, 'nothing'))).rejects.toThrow('is er niet')
  })

  test('of a backup of a newer Peilstok is refused', async () => {
    const newer = await altered('newer', (entries) => {
      const manifest = JSON.parse(String(entries.at(-1)?.content))
      manifest.migrations.push({ number: manifest.migrations.length + 1, name: '9999_later', checksum: 'x' })
      return [...entries.slice(0, -1), manifestEntry(manifest)]
    })
    await expect(restoreFile(target.owner, newer)).rejects.toThrow('nieuwere of een andere Peilstok')
    await expectNothingWritten()
  })

  describe('of an older Peilstok', () => {
    // What a newer Peilstok has: a migration more.
    let newer: { folder: string }
    beforeAll(() => {
      newer = { folder: path.join(folder, 'migrations') }
      fs.cpSync(path.join(projectRoot, 'db', 'migrations'), newer.folder, { recursive: true })
      const next = String(readMigrations().length + 1).padStart(4, '0')
      fs.writeFileSync(
        path.join(newer.folder, `${next}_later.sql`),
        'alter table person add column initials text; update person set initials = left(name, 1)',
      )
    })

    test('goes into a database without tables as it was, and is then migrated', async () => {
      await dropTables()
      await restoreFile(target.owner, file, newer)
      expect((await everything(target))['public.scan']).toEqual((await everything(source))['public.scan'])
      expect(await query(target.superuser, 'select count(initials)::int from person')).toEqual([{ count: 2 }])
    })

    test('is refused by a database that is further', async () => {
      await migrate(target.owner, newer)
      await expect(restoreFile(target.owner, file, newer)).rejects.toThrow('is van een oudere Peilstok')
      await expectNothingWritten()
    })
  })
})
