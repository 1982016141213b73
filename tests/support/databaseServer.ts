// Vitest's global setup: one database server for the whole run, in a temporary folder, with a migrated database that
// each test file copies.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import type { PgConnection } from '../../src/platform/database/connection.ts'
import { type EmbeddedDatabase, startEmbedded } from '../../src/platform/database/embedded.ts'
import { migrate } from '../../src/platform/database/migrate.ts'

/** The superuser's connection, with `peilstok` as the database to copy; or why there is none. */
export type DatabaseServer = { connection: PgConnection } | { problem: string }

declare module 'vitest' {
  export interface ProvidedContext {
    databaseServer: DatabaseServer
  }
}

/** Nobody needs these data after the run: no waiting for the disk, and nothing that keeps old databases in shape. */
const unlasting = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', autovacuum: 'off', jit: 'off' }

export default async function startDatabaseServer(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'peilstok-test-'))
  let server: EmbeddedDatabase | undefined
  try {
    server = await startEmbedded({ dataDir, settings: unlasting })
    cleanUpAfterUs(server.pid, dataDir)
    await migrate(server.owner)
    project.provide('databaseServer', { connection: server.superuser })
  } catch (error) {
    // Tests that need no database are worth running all the same; the others fail with this message.
    project.provide('databaseServer', { problem: error instanceof Error ? error.message : String(error) })
  }
  return async () => {
    await server?.stop()
    fs.rmSync(dataDir, { recursive: true, force: true })
  }
}

/**
 * The server outlives a test run that is broken off (Ctrl-C, kill), as it should in real use. Here a shell waits for the
 * end of this process, whatever that is, by reading from a pipe that nobody writes to, and then cleans up.
 */
function cleanUpAfterUs(serverPid: number, dataDir: string): void {
  const waiter = spawn(
    'sh',
    ['-c', 'read -r _; test -d "$2" && kill -INT "$1" && sleep 2; rm -rf "$2"', 'sh', String(serverPid), dataDir],
    {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
    },
  )
  waiter.unref()
}
