// The program is killed at random moments while people save choices; what was acknowledged is there after each restart.
import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DemoScan, loadDemoBank, tellStory } from '../src/areas/demo/index.ts'
import { dayOf } from '../src/platform/clock.ts'
import { projectRoot } from '../src/platform/root.ts'
import { freePort } from './support/freePort.ts'

const rounds = 10

let dataDir: string
let origin: string
let program: ChildProcess | undefined
let said = ''
beforeAll(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'peilstok-crash-'))
})
afterAll(async () => {
  if (program) await ended(program, () => program?.kill('SIGTERM'))
  fs.rmSync(dataDir, { recursive: true, force: true })
})

/** Starts the program as somebody would, and resolves when it can work. */
async function start(port: number): Promise<void> {
  const env = { PATH: process.env.PATH, PEILSTOK_DATA: dataDir, PORT: String(port), LOG_LEVEL: 'error' }
  said = ''
  // In a group of its own, so that the launcher and what it launched can be killed at once.
  const child = spawn('node', [path.join(projectRoot, 'bin', 'peilstok'), 'start'], { env, detached: true })
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data))
  program = child
  while (
    !(await fetch(`${origin}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null) throw new Error(`the program stopped: ${said}`)
    await sleep(50)
  }
}

function ended(child: ChildProcess, stop: () => void): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('close', () => resolve())
    stop()
  })
}

/** Kills the program without a chance to do anything; sometimes the database server too. */
async function kill(databaseToo: boolean): Promise<void> {
  const child = program
  if (!child?.pid) return
  const group = -child.pid
  await ended(child, () => process.kill(group, 'SIGKILL'))
  if (databaseToo) process.kill(postmasterPid(), 'SIGKILL')
}

function postmasterPid(): number {
  const [file] = fs.globSync('**/postmaster.pid', { cwd: dataDir })
  if (!file) throw new Error('no database server was started')
  return Number(fs.readFileSync(path.join(dataDir, file), 'utf8').split('\n')[0])
}

/** Somebody who keeps changing their mind, and remembers what was said to be saved. */
type Writer = {
  cookie: string
  page: string
  criteria: string[]
  /** By criterion: the number of the last choice that was sent, and of the last that was acknowledged. */
  sent: Map<string, number>
  acknowledged: Map<string, number>
}

const fieldsOf = (html: string) => [...html.matchAll(/name="phase\.([a-z0-9-]+)"/g)].map(([, id = '']) => id)

async function signIn(scan: DemoScan, personId: string): Promise<Writer> {
  const signedIn = await fetch(`${origin}/demo`, {
    method: 'POST',
    headers: { origin },
    body: new URLSearchParams({ person: personId }),
    redirect: 'manual',
  })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const response = await fetch(`${origin}/scans/${scan.id}/choices`, { headers: { cookie } })
  const criteria = [...new Set(fieldsOf(await response.text()))]
  return { cookie, page: new URL(response.url).pathname, criteria, sent: new Map(), acknowledged: new Map() }
}

/** Saves one choice after another until there is no answer any more. @returns how many were acknowledged */
async function write(writer: Writer, round: number): Promise<number> {
  for (let count = 0; ; count += 1) {
    const criterion = writer.criteria[count % writer.criteria.length] ?? ''
    const number = round * 1_000_000 + count
    writer.sent.set(criterion, number)
    const body = new URLSearchParams({ [`phase.${criterion}`]: '2', [`remark.${criterion}`]: String(number) })
    const headers = { origin, cookie: writer.cookie, 'x-requested-by': 'peilstok' }
    const status = await fetch(origin + writer.page, { method: 'POST', headers, body }).then(
      (response) => response.status,
      () => 'no answer' as const,
    )
    if (status === 'no answer' || status === 500) return count
    expect(status, said).toBe(204)
    writer.acknowledged.set(criterion, number)
  }
}

/**
 * What of a writer is not there, though it was acknowledged: at most the very last one sent may stand in its place. What
 * does stand there has been seen, so from then on it may not be lost either.
 */
async function lost({ cookie, page, criteria, sent, acknowledged }: Writer): Promise<string[]> {
  const html = await (await fetch(origin + page, { headers: { cookie } })).text()
  return criteria.flatMap((criterion) => {
    const kept = new RegExp(`<textarea[^>]* name="remark\\.${criterion}"[^>]*>(\\d*)`).exec(html)?.[1]
    const allowed = [acknowledged.get(criterion), sent.get(criterion)].map(String)
    const isLost = acknowledged.has(criterion) && !allowed.includes(String(kept))
    if (kept) acknowledged.set(criterion, Number(kept))
    return isLost ? [`${criterion}: ${allowed.join(' or ')} was saved, ${kept} is there`] : []
  })
}

test('no acknowledged choice is lost in ten kills', { timeout: 300_000 }, async () => {
  const port = await freePort()
  origin = `http://localhost:${port}`
  await start(port)
  const story = tellStory(await loadDemoBank(), dayOf(new Date()))
  const scan = story.scans.find(({ state, participants }) => state === 'open' && participants.length >= 3)
  if (!scan) throw new Error('the demo has no open scan')
  const writers = await Promise.all(scan.participants.map(({ personId }) => signIn(scan, personId)))
  expect(writers.every(({ criteria }) => criteria.length > 0)).toBe(true)

  let acknowledged = 0
  for (let round = 1; round <= rounds; round += 1) {
    const writing = writers.map((writer) => write(writer, round))
    await sleep(100 + Math.random() * 900)
    await kill(round % 3 === 0)
    acknowledged += (await Promise.all(writing)).reduce((sum, count) => sum + count, 0)
    await start(port)
    expect((await Promise.all(writers.map(lost))).flat(), `after kill ${round}`).toEqual([])
  }
  // Otherwise nothing was tried.
  expect(acknowledged).toBeGreaterThan(rounds * writers.length)
})
