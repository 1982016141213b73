// The commands as somebody types them, on an embedded database.
import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PgConnection } from '../platform/database/connection.ts'
import { startEmbedded } from '../platform/database/embedded.ts'
import { projectRoot } from '../platform/root.ts'

const settings = { fsync: 'off' }
const fixture = path.join(projectRoot, 'tests', 'support', 'everyTable.sql')
const countPeople = 'select count(*)::int as people from person'

let folder: string
let dataDir: string
let newDir: string
let file: string
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'peilstok-commands-'))
  dataDir = path.join(folder, 'data')
  newDir = path.join(folder, 'new')
  file = path.join(folder, 'peilstok.tar.gz')
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

type Outcome = { status: number; output: string }

/** Runs `peilstok …` with a data folder; resolves with its exit status and all that it said. */
function peilstok(data: string, ...words: string[]): Promise<Outcome> {
  const env = { PATH: process.env.PATH, PEILSTOK_DATA: data }
  return new Promise((resolve) => {
    execFile(process.execPath, [path.join(projectRoot, 'src', 'cli.ts'), ...words], { env }, (error, stdout, stderr) =>
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr }),
    )
  })
}

async function query(connection: PgConnection, statements: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ ...connection, database: 'peilstok' })
  await client.connect()
  try {
    return (await client.query(statements)).rows
  } finally {
    await client.end()
  }
}

test('what a running program holds goes into a backup, and comes back in an empty folder', async () => {
  expect(await peilstok(dataDir, 'migrate')).toMatchObject({ status: 0 })
  const running = await startEmbedded({ dataDir, settings })
  await query(running.superuser, fs.readFileSync(fixture, 'utf8'))
  expect(await peilstok(dataDir, 'backup', file)).toMatchObject({ status: 0 })
  // Nothing is put back under a program that runs.
  expect(await peilstok(dataDir, 'restore', file)).toMatchObject({
    status: 2,
    output: expect.stringContaining('al in gebruik'),
  })
  await running.stop()

  expect(await peilstok(newDir, 'restore', file)).toMatchObject({ status: 0 })
  const restored = await startEmbedded({ dataDir: newDir, settings })
  expect(await query(restored.superuser, countPeople)).toEqual([{ people: 2 }])
  await restored.stop()
  expect(await peilstok(newDir, 'restore', file)).toMatchObject({
    status: 2,
    output: expect.stringContaining('niet leeg'),
  })
})

test('a file that cannot be put back does not even make a database', async () => {
  const nowhere = path.join(folder, 'nowhere')
  expect(await peilstok(nowhere, 'restore', path.join(folder, 'missing'))).toMatchObject({ status: 2 })
  expect(fs.existsSync(nowhere)).toBe(false)
})

test.each(['backup', 'restore'])('%s without a file says how it is used', async (command) => {
  expect(await peilstok(dataDir, command)).toEqual({ status: 2, output: `Gebruik: peilstok ${command} BESTAND\n` })
})
