// Who works with an embedded database: one program at a time.
//
// The server itself keeps the lock: the program holds a session with an advisory lock. It cannot outlive its holder,
// whatever becomes of that: when a program is killed, the system closes its connection, and the server frees the lock. A
// file with a process id in it would need guesses about processes that ended and numbers that are used again.
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { UsageError } from '../../cli/command.ts'
import { isRunning } from '../processes.ts'
import { type Cluster, storageProblem } from './cluster.ts'
import type { PgConnection } from './connection.ts'
import {
  findPostmaster,
  immediateStop,
  type ServerSettings,
  type StartedPostmaster,
  startPostmaster,
  stopPostmaster,
} from './postmaster.ts'

/** Another program works with these data now. */
export class DatabaseInUse extends UsageError {
  override name = 'DatabaseInUse'
  /** That program's process id; undefined when it did not tell. */
  readonly holder: number | undefined

  constructor(dataDir: string, holder?: { pid: number; since: Date }) {
    const who = holder ? ` door proces ${holder.pid} (sinds ${holder.since.toLocaleString('nl-NL')})` : ''
    super(
      `De gegevens in ${dataDir} zijn al in gebruik${who}. Stop dat programma eerst, of kies met PEILSTOK_DATA een andere map.`,
    )
    this.holder = holder?.pid
  }
}

export type Claimed = {
  dataDir: string
  cluster: Cluster
  superuser: PgConnection
  settings: ServerSettings
}

/** How long a server may be silent, or a start may fail for a reason that passes, in ms. */
const patience = 20_000
const pause = 15

/**
 * Makes this program the one that works with the cluster. A server that already runs (an earlier program was killed) is
 * taken over when it answers; one that stays silent is stopped; and when there is none, one is started.
 * @returns the session that holds the claim: it lasts as long as that session
 * @throws DatabaseInUse when another program has it
 * @throws UsageError when the disk is full or not ours to write on
 */
export async function claimCluster(claimed: Claimed): Promise<pg.Client> {
  const { cluster } = claimed
  let started: StartedPostmaster | undefined
  for (let lastSign = Date.now(); ; await sleep(pause)) {
    const answer = await knock(claimed)
    if (answer instanceof pg.Client) return answer
    if (answer === 'not yet') {
      // It recovers from a crash, which may take its time, or it is on its way out.
      lastSign = Date.now()
      continue
    }
    const impatient = Date.now() - lastSign > patience
    if (findPostmaster(cluster) !== undefined) {
      if (!impatient) continue
      await stopPostmaster(cluster, immediateStop)
      lastSign = Date.now()
    } else if (!started || !isRunning(started.pid)) {
      const words = started?.lastWords()
      if (words !== undefined && (impatient || !passes(words))) throw startProblem(words, claimed.dataDir)
      started = startPostmaster(cluster, claimed.settings)
    }
  }
}

/** The session with the claim; or the server lives, but lets nobody in now; or there is nobody. */
type Answer = pg.Client | 'not yet' | 'silence'

/** PostgreSQL's codes for such a server: cannot_connect_now, admin_shutdown, too_many_connections. */
const notNow = new Set(['57P03', '57P01', '53300'])

/** @throws DatabaseInUse */
async function knock({ superuser, dataDir }: Claimed): Promise<Answer> {
  const session = new pg.Client({
    ...superuser,
    application_name: `peilstok ${process.pid}`,
    connectionTimeoutMillis: 5_000,
  })
  // A session that breaks says so by 'end' too; without a listener the error would end the program.
  session.on('error', () => {})
  try {
    await session.connect()
    await lock(session, dataDir)
    return session
  } catch (error) {
    await session.end().catch(() => {})
    if (error instanceof DatabaseInUse) throw error
    if (!(error instanceof pg.DatabaseError)) return 'silence'
    if (error.code && notNow.has(error.code)) return 'not yet'
    throw error
  }
}

/** 'peil' as a number: the advisory lock of the program that works with the cluster. */
const lockNumber = 0x7065696c

/** @throws DatabaseInUse */
async function lock(session: pg.Client, dataDir: string): Promise<void> {
  for (let triesLeft = 100; ; triesLeft--) {
    const { rows } = await session.query<{ locked: boolean }>('select pg_try_advisory_lock($1) as locked', [lockNumber])
    if (rows[0]?.locked) return
    const holder = await findHolder(session)
    // The server needs a moment to notice that the holder was killed.
    const ending = holder === undefined || !isRunning(holder.pid)
    if (!ending || triesLeft === 0) throw new DatabaseInUse(dataDir, holder)
    await sleep(pause)
  }
}

async function findHolder(session: pg.Client): Promise<{ pid: number; since: Date } | undefined> {
  const { rows } = await session.query<{ pid: number; since: Date }>(
    `select substring(application_name from '^peilstok ([0-9]{1,9})$')::int as pid, backend_start as since
     from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and objid = $1 and objsubid = 1 and granted`,
    [lockNumber],
  )
  const holder = rows[0]
  return holder?.pid ? holder : undefined
}

/** Whether the server did not start for a reason that goes away by itself: the one before it has not quite ended yet. */
function passes(words: string): boolean {
  return /lock file .* already exists|pre-existing shared memory block/.test(words)
}

function startProblem(words: string, dataDir: string): Error {
  const problem = new Error(`The database server did not start: ${words}`)
  return storageProblem(problem, dataDir) ?? problem
}
