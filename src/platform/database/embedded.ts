// The embedded database: a real PostgreSQL server that the program starts by itself.
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { type Claimed, claimCluster, DatabaseInUse } from './claim.ts'
import { prepareCluster } from './cluster.ts'
import type { PgConnection } from './connection.ts'
import { findPostmaster, type ServerSettings, stopPostmaster } from './postmaster.ts'
import { ensureRoles } from './roles.ts'
import { type SocketFolder, socketFolder } from './socket.ts'

export { DatabaseInUse }

export type EmbeddedDatabase = {
  /** Makes databases and roles; nothing of the program works as superuser. */
  superuser: PgConnection
  /** Owns the database: for migrations, backup and restore. */
  owner: PgConnection
  /** For the web and the jobs: cannot pass row-level security. */
  web: PgConnection
  /** The process of the server, when this was made. */
  pid: number
  /** Ends all sessions and stops the server; resolves when it has ended. Does nothing to a server of another program. */
  stop: () => Promise<void>
}

export type EmbeddedOptions = {
  /** The folder of all that Peilstok keeps; the database comes in its subfolder `postgresql`. */
  dataDir: string
  /** Such as pino's. */
  logger?: { error: (details: object, message: string) => void }
  /** What differs from the server's usual settings: `fsync: 'off'` in tests, where data may be lost. */
  settings?: ServerSettings
}

/**
 * Starts the database server, or takes over the one that a killed program left running, and makes the database and its
 * roles when they are not there yet. Its tables are for `migrate`.
 * @throws DatabaseInUse when another program works with these data
 * @throws UsageError when it cannot start for a reason that people can do something about
 */
export async function startEmbedded({ dataDir, logger, settings = {} }: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const cluster = prepareCluster({ dataDir, durable: settings.fsync !== 'off' })
  const socket = socketFolder(cluster.folder)
  let claim: HeldClaim | undefined
  const stop = async (): Promise<void> => {
    await claim?.release(() => stopPostmaster(cluster))
    socket.remove()
  }
  try {
    claim = await holdClaim({ dataDir, cluster, settings, superuser: connections(socket).superuser }, logger)
    await ensureDatabase(claim.session)
  } catch (error) {
    await stop()
    throw error
  }
  return { ...connections(socket), pid: findPostmaster(cluster) ?? 0, stop }
}

/**
 * Like `startEmbedded`, but when a program works with these data already, its server is used beside it: a backup needs
 * no stop. That server ends when its own program stops it.
 */
export async function joinEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  try {
    return await startEmbedded(options)
  } catch (error) {
    if (!(error instanceof DatabaseInUse)) throw error
    const cluster = prepareCluster({ dataDir: options.dataDir, durable: true })
    const socket = socketFolder(cluster.folder)
    return { ...connections(socket), pid: findPostmaster(cluster) ?? 0, stop: async () => socket.remove() }
  }
}

function connections({ folder }: SocketFolder): Pick<EmbeddedDatabase, 'superuser' | 'owner' | 'web'> {
  const as = (user: string, database: string): PgConnection => ({ host: folder, user, database, ssl: false })
  return {
    superuser: as('postgres', 'postgres'),
    owner: as('peilstok_owner', 'peilstok'),
    web: as('peilstok_web', 'peilstok'),
  }
}

type HeldClaim = {
  session: pg.Client
  /** Does the last work under the claim, and gives it up. */
  release: (lastWork: () => Promise<void>) => Promise<void>
}

/** Claims the cluster until `release`. When the server breaks down meanwhile, it is started and claimed again. */
async function holdClaim(claimed: Claimed, logger: EmbeddedOptions['logger']): Promise<HeldClaim> {
  let released = false
  let recovery = Promise.resolve()

  const recover = async (): Promise<void> => {
    while (!released) {
      try {
        held.session = guard(await claimCluster(claimed))
        return
      } catch (error) {
        logger?.error({ reason: error instanceof Error ? error.name : 'unknown' }, 'the database does not come back')
        await sleep(1_000)
      }
    }
  }
  const guard = (session: pg.Client): pg.Client =>
    session.once('end', () => {
      recovery = recover()
    })

  const held: HeldClaim = {
    session: guard(await claimCluster(claimed)),
    release: async (lastWork) => {
      released = true
      await recovery
      await lastWork()
      await held.session.end()
    },
  }
  return held
}

async function ensureDatabase(superuser: pg.Client): Promise<void> {
  const { rows } = await superuser.query<{ owner: boolean; database: boolean }>(
    `select exists (select from pg_roles where rolname = 'peilstok_owner') as owner,
       exists (select from pg_database where datname = 'peilstok') as database`,
  )
  if (!rows[0]?.owner) await superuser.query('create role peilstok_owner login noinherit')
  await ensureRoles(superuser, 'peilstok_owner')
  if (!rows[0]?.database) await superuser.query('create database peilstok owner peilstok_owner')
}
