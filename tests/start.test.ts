// The program as somebody starts it, where it cannot.
import { execFile, spawn } from 'node:child_process'
import fs from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../src/platform/root.ts'
import { freePort } from './support/freePort.ts'

type Outcome = { status: number; said: string }

function start(env: Record<string, string>): Promise<Outcome> {
  const program = [path.join(projectRoot, 'bin', 'peilstok'), 'start']
  return new Promise((resolve) => {
    execFile(
      'node',
      program,
      { env: { PATH: process.env.PATH, LOG_LEVEL: 'silent', ...env } },
      (error, stdout, stderr) =>
        resolve({ status: typeof error?.code === 'number' ? error.code : 0, said: stdout + stderr }),
    )
  })
}

test('a port that another program has is said in a sentence, and no database is left running', async () => {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'peilstok-start-'))
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const address = other.address()
  const port = address && typeof address === 'object' ? address.port : 0
  try {
    const { status, said } = await start({ PEILSTOK_DATA: dataDir, PORT: String(port) })
    expect(said).toBe(
      `Op poort ${port} draait al een programma. Stop dat, of kies een andere poort: PORT=${port + 1}.\n`,
    )
    expect(status).toBe(2)
    expect(fs.globSync('**/postmaster.pid', { cwd: dataDir })).toEqual([])
  } finally {
    other.close()
    fs.rmSync(dataDir, { recursive: true, force: true })
  }
}, 120_000)

test('a wrong setting is said in a sentence, before anything starts', async () => {
  const { status, said } = await start({ PORT: 'drieduizend' })
  expect(said).toBe('De instelling PORT moet een getal zijn.\n')
  expect(status).toBe(2)
})

test('a launcher that is killed takes the program and its database along', async () => {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'peilstok-start-'))
  const port = await freePort()
  const env = { PATH: process.env.PATH, LOG_LEVEL: 'silent', PEILSTOK_DATA: dataDir, PORT: String(port) }
  const launcher = spawn('node', [path.join(projectRoot, 'bin', 'peilstok'), 'start'], { env, stdio: 'ignore' })
  const lives = () =>
    fetch(`http://127.0.0.1:${port}/health/live`).then(
      ({ ok }) => ok,
      () => false,
    )
  const databases = () => fs.globSync('**/postmaster.pid', { cwd: dataDir })
  try {
    await expect.poll(lives, { timeout: 60_000, interval: 200 }).toBe(true)
    launcher.kill('SIGKILL')
    await expect.poll(lives, { timeout: 20_000, interval: 200 }).toBe(false)
    await expect.poll(databases, { timeout: 20_000, interval: 200 }).toEqual([])
  } finally {
    fs.rmSync(dataDir, { recursive: true, force: true })
  }
}, 120_000)
