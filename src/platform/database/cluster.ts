// The folder with the data of the embedded database: how it is made, and who may enter it.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { UsageError } from '../../cli/command.ts'
import { isRunning } from '../processes.ts'
import { type Binaries, findBinaries } from './binaries.ts'
import { type ServerUser, serverUser } from './serverUser.ts'

/** PostgreSQL's word for the databases that one server keeps, in one folder. */
export type Cluster = {
  /** Where it is. Only the server's user (and root) may enter: the server's socket is in it too. */
  folder: string
  binaries: Binaries
  /** As whom the server runs; undefined: as ourselves. */
  user: ServerUser | undefined
}

export type ClusterWishes = {
  /** The folder of all that Peilstok keeps; made when it is not there. */
  dataDir: string
  /** False only in tests: what was just written may be lost when the power goes. */
  durable: boolean
}

/**
 * Finds the cluster in a data folder, or makes it.
 * @throws UsageError when the folder cannot be used, or holds a cluster of another version
 */
export function prepareCluster({ dataDir, durable }: ClusterWishes): Cluster {
  const folder = path.resolve(dataDir, 'postgresql')
  makeFolder(dataDir)
  try {
    const user = serverUser(folder)
    const cluster = { folder, binaries: findBinaries(user), user }
    if (!fs.existsSync(folder)) makeCluster(cluster, durable)
    refuseOtherVersion(cluster)
    fs.accessSync(folder, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK)
    return cluster
  } catch (error) {
    throw storageProblem(error, dataDir) ?? error
  }
}

function makeFolder(dataDir: string): void {
  try {
    fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw storageProblem(error, dataDir) ?? notOurs(dataDir, error)
  }
}

/** Makes it beside its place and moves it there when it is whole: what has the name is never half a cluster. */
function makeCluster(cluster: Cluster, durable: boolean): void {
  removeUnfinished(cluster.folder)
  const unfinished = `${cluster.folder}.${process.pid}`
  fs.mkdirSync(unfinished, { mode: 0o700 })
  if (cluster.user) fs.chownSync(unfinished, cluster.user.uid, cluster.user.gid)
  const made = spawnSync(
    path.join(cluster.binaries.folder, 'bin', 'initdb'),
    [
      ...['--pgdata', pathForServer({ ...cluster, folder: unfinished })],
      ...['--username', 'postgres'],
      // Who reaches the socket is let in under any name, for the folder of the socket lets in nobody else: the server's
      // user, who owns the data anyway, and root. A password would have to lie in the same folder.
      ...['--auth', 'trust'],
      // Text sorts by code point, the same on every system and in every version: no index ever breaks by an upgrade.
      ...['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
      '--data-checksums',
      '--no-instructions',
      ...(durable ? [] : ['--no-sync']),
    ],
    { ...asServer(cluster), cwd: unfinished, encoding: 'utf8' },
  )
  if (made.status !== 0) {
    fs.rmSync(unfinished, { recursive: true, force: true })
    throw made.error ?? new Error(`initdb: ${made.stderr.trim()}`)
  }
  try {
    fs.renameSync(unfinished, cluster.folder)
  } catch (error) {
    fs.rmSync(unfinished, { recursive: true, force: true })
    // Another start was first: then that one is the cluster.
    if (!fs.existsSync(cluster.folder)) throw error
  }
}

/** What a start that was killed left behind. */
function removeUnfinished(folder: string): void {
  const prefix = `${path.basename(folder)}.`
  for (const name of fs.readdirSync(path.dirname(folder))) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : Number.NaN
    if (Number.isInteger(pid) && !isRunning(pid)) fs.rmSync(path.join(path.dirname(folder), name), { recursive: true })
  }
}

function refuseOtherVersion({ folder, binaries }: Cluster): void {
  const versionFile = path.join(folder, 'PG_VERSION')
  if (!fs.existsSync(versionFile)) {
    throw new UsageError(`De map ${folder} is geen database van Peilstok. Kies met PEILSTOK_DATA een andere map.`)
  }
  const version = Number.parseInt(fs.readFileSync(versionFile, 'utf8'), 10)
  if (version === binaries.majorVersion) return
  throw new UsageError(
    `De gegevens in ${folder} zijn gemaakt door PostgreSQL ${version}; deze Peilstok heeft PostgreSQL ${binaries.majorVersion}. ` +
      'Maak met de Peilstok van toen een reservekopie (peilstok backup BESTAND), en zet die met deze Peilstok terug in een lege map (peilstok restore BESTAND).',
  )
}

/**
 * The cluster's path as the server can follow it. As another user than root it may not pass through root's folders; but
 * it starts inside the cluster, and on Linux /proc/self/cwd leads straight there.
 */
export function pathForServer({ folder, user }: Pick<Cluster, 'folder' | 'user'>): string {
  return user && process.platform === 'linux' ? '/proc/self/cwd' : folder
}

/** How PostgreSQL's programs are started: as the server's user, with nothing of our environment. */
export function asServer({ user }: Cluster): { uid?: number; gid?: number; env: Record<string, string> } {
  return { ...user, env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' } }
}

/** The sentence for what is wrong with the disk or the folder; undefined when it is something else. */
export function storageProblem(error: unknown, dataDir: string): UsageError | undefined {
  if (!(error instanceof Error)) return undefined
  const said = `${'code' in error ? error.code : ''} ${error.message}`
  if (/ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/.test(said)) {
    return new UsageError(
      `De schijf met ${dataDir} is vol. Maak ruimte, of kies met PEILSTOK_DATA een map op een andere schijf.`,
      { cause: error },
    )
  }
  if (/EACCES|EPERM|EROFS|ENOTDIR|EEXIST|Permission denied|Read-only file system/.test(said)) {
    return notOurs(dataDir, error)
  }
  return undefined
}

function notOurs(dataDir: string, cause: unknown): UsageError {
  return new UsageError(
    `In de map ${dataDir} kan Peilstok niet lezen en schrijven. Geef deze gebruiker er rechten op, of kies met PEILSTOK_DATA een andere map.`,
    { cause },
  )
}
