// The program as somebody starts it, where it cannot.
import { execFile } from 'node:child_process'
import fs from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../src/platform/root.ts'

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
