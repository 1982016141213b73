// The program as people run it, in a process of its own, with the demo in a temporary folder.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { PgConnection } from '../../src/platform/database/connection.ts'
import { joinEmbedded } from '../../src/platform/database/embedded.ts'
import { projectRoot } from '../../src/platform/root.ts'

export type Program = {
  /** Where it is, without a slash at the end. */
  origin: string
  /** The process of the launcher, which started that of the web. */
  launcherPid: number
  /** Its database, as the web enters it, as its owner, and as whoever may see everything. */
  web: PgConnection
  owner: PgConnection
  superuser: PgConnection
  /** The folder with its data. */
  dataDir: string
  /** Stops it, and removes its data. */
  stop: () => Promise<void>
}

/** A process of ours that was started for a bench, under the Node that runs the bench. */
export function startProcess(file: string, env: Record<string, string>, args: readonly string[] = []): ChildProcess {
  return spawn(process.execPath, ['--enable-source-maps', path.join(projectRoot, file), ...args], {
    // What it logs is made as always, and read by nobody.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, ...env },
  })
}

export async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}

/** Starts the program with a fresh demo, on the embedded database with the settings of real use; resolves when it answers. */
export async function startProgram(): Promise<Program> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'peilstok-bench-'))
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const child = startProcess('bin/peilstok', { PORT: String(port), PEILSTOK_DATA: dataDir }, ['start'])
  await ready(child, origin)
  const database = await joinEmbedded({ dataDir })
  return {
    origin,
    launcherPid: child.pid ?? 0,
    web: database.web,
    owner: database.owner,
    dataDir,
    superuser: { ...database.superuser, database: 'peilstok' },
    async stop() {
      await stopProcess(child)
      await database.stop()
      fs.rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Starts another process of the web on the same database and with the same secret; stop it before the first. */
export async function startBeside({ web, owner, dataDir }: Program): Promise<Pick<Program, 'origin' | 'stop'>> {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const child = startProcess(
    'bin/peilstok',
    {
      PORT: String(port),
      PEILSTOK_DATA: dataDir,
      DATABASE_URL: addressOf(web),
      DATABASE_OWNER_URL: addressOf(owner),
    },
    ['start'],
  )
  await ready(child, origin)
  return { origin, stop: () => stopProcess(child) }
}

/** A connection as one writes it in a setting. */
const addressOf = ({ host, user, database }: PgConnection) =>
  `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host)}`

/** A port that nobody uses at this moment. */
export async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return address.port
}

async function ready(child: ChildProcess, origin: string): Promise<void> {
  while (child.exitCode === null) {
    const answer = await fetch(`${origin}/health/ready`).catch(() => undefined)
    if (answer?.ok) return
    await delay(100)
  }
  throw new Error(`The program ended with status ${child.exitCode} before it was ready`)
}
