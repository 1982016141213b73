// The main process of the embedded server: how it is found, started and stopped. It may outlive the program that started
// it (when that is killed), so nothing here counts on being its parent.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isRunning, programOf, startOf, workingFolderOf } from '../processes.ts'
import { asServer, type Cluster, pathForServer } from './cluster.ts'

/** Names and values of settings of PostgreSQL. */
export type ServerSettings = Record<string, string>

const settings: ServerSettings = {
  // No network: only the socket in the cluster's own folder, relative to it, where its path is never too long.
  listen_addresses: '',
  unix_socket_directories: '.',
  unix_socket_permissions: '0700',
  max_connections: '60',
  shared_buffers: '128MB',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  TimeZone: 'UTC',
  // A program that was killed must not keep working through the query that it waited for.
  client_connection_check_interval: '1s',
  // No personal data in the log: no statements, and no details of errors, which quote values.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

const logLimit = 10_000_000

/** The process id of this cluster's postmaster, when it runs; also of one that an earlier program left behind. */
export function findPostmaster(cluster: Cluster): number | undefined {
  const noted = readPidFile(cluster)
  return noted && isPostmaster(cluster, noted) ? noted.pid : undefined
}

/** What a postmaster notes about itself in the cluster. */
type Noted = { pid: number; startedAt: Date }

function readPidFile({ folder }: Cluster): Noted | undefined {
  try {
    const [pid, , startedAt] = fs.readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(pid), startedAt: new Date(Number(startedAt) * 1_000) }
  } catch {
    return undefined
  }
}

/**
 * Whether a noted postmaster still runs. After a restart of the computer or the container its number may be another
 * process's: so look at what that runs, and where. In a container root may not see where; then at when it started.
 */
function isPostmaster({ folder }: Cluster, { pid, startedAt }: Noted): boolean {
  if (!isRunning(pid) || !programOf(pid).startsWith('postgres')) return false
  const workingFolder = workingFolderOf(pid)
  if (workingFolder !== undefined) return workingFolder === fs.realpathSync(folder)
  const start = startOf(pid)
  return start === undefined || Math.abs(start.getTime() - startedAt.getTime()) < 10_000
}

export type StartedPostmaster = {
  pid: number
  /** What it wrote in its log since it was started, to tell why it ended. */
  lastWords: () => string
}

/**
 * Starts a postmaster. It gets a session of its own, so that Ctrl-C reaches only the program, which then stops it in
 * an orderly way. Returns at once: whether it gets ready is for the caller to see.
 */
export function startPostmaster(cluster: Cluster, extraSettings: ServerSettings): StartedPostmaster {
  removeStaleLocks(cluster)
  const logFile = path.join(path.dirname(cluster.folder), 'postgresql.log')
  if (sizeOf(logFile) > logLimit) fs.renameSync(logFile, `${logFile}.1`)
  const logStart = sizeOf(logFile)
  const log = fs.openSync(logFile, 'a', 0o600)
  const given = Object.entries({ ...settings, ...extraSettings })
  const started = spawn(
    path.join(cluster.binaries.folder, 'bin', 'postgres'),
    ['-D', pathForServer(cluster), ...given.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...asServer(cluster), cwd: cluster.folder, detached: true, stdio: ['ignore', log, log] },
  )
  fs.closeSync(log)
  started.unref()
  // Said by its having no process id, too.
  started.on('error', () => {})
  if (started.pid === undefined) throw new Error(`${cluster.binaries.folder}/bin/postgres did not start`)
  return { pid: started.pid, lastWords: () => fs.readFileSync(logFile).subarray(logStart).toString().trim() }
}

function sizeOf(file: string): number {
  return fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

/**
 * PostgreSQL itself takes any process that has the number in its lock files for a running postmaster, also a zombie or
 * a stranger, and would not start. (Should a second postmaster start in the very moment between the look and the removal:
 * PostgreSQL also refuses a cluster whose shared memory is in use.)
 */
function removeStaleLocks(cluster: Cluster): void {
  if (findPostmaster(cluster) !== undefined) return
  for (const name of ['postmaster.pid', '.s.PGSQL.5432.lock']) {
    fs.rmSync(path.join(cluster.folder, name), { force: true })
  }
}

type StopSignal = readonly [signal: NodeJS.Signals, patience: number]

/** What no process can refuse, after PostgreSQL's immediate shutdown; how long each may take, in ms. */
export const immediateStop: readonly StopSignal[] = [
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
]

/** PostgreSQL's fast shutdown, which is the orderly one; and the others when that fails. */
const fastStop: readonly StopSignal[] = [['SIGINT', 20_000], ...immediateStop]

/**
 * Stops the cluster's postmaster, if it runs: sessions are ended, what they had not committed is undone, what they had
 * is on disk. When it does not answer to that, it is stopped as in a power cut, which the next start recovers from.
 */
export async function stopPostmaster(cluster: Cluster, signals = fastStop): Promise<void> {
  for (const [signal, patience] of signals) {
    const pid = findPostmaster(cluster)
    if (pid === undefined) return
    try {
      process.kill(pid, signal)
    } catch {
      // It has just ended; if not, the wait shows.
    }
    for (const deadline = Date.now() + patience; Date.now() < deadline; await sleep(10)) {
      if (!isRunning(pid)) return
    }
  }
  throw new Error('The postmaster does not stop')
}
