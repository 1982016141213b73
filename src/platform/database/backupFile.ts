// The file of a backup: a gzipped tar, so that any computer can look into it, also without Peilstok. In it, for each
// table, pieces of what PostgreSQL's COPY gives (`public.person/0001.copy`, …), and at the end `manifest.json`, which
// says what there should be.
import { createHash, type Hash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import stream from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { z } from 'zod'
import { UsageError } from '../../cli/command.ts'
import { type Entry, readTar, writeTar } from './tar.ts'

export const manifestSchema = z.object({
  format: z.literal('peilstok-backup'),
  formatVersion: z.literal(1),
  /** Version of the program that made it. */
  program: z.string(),
  createdAt: z.iso.datetime(),
  /** What was applied to the database it was made of. */
  migrations: z.array(z.object({ number: z.int(), name: z.string(), checksum: z.string() })),
  /** In the order in which they can be put back. */
  tables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.string()),
      rows: z.int().min(0),
      /** Number of pieces in the file. */
      pieces: z.int().min(0),
      /** SHA-256 of all pieces one after the other, hexadecimal. */
      sha256: z.string(),
    }),
  ),
  sequences: z.array(z.object({ name: z.string(), value: z.string(), isCalled: z.boolean() })),
})

export type Manifest = z.infer<typeof manifestSchema>

/** How large a piece of a table gets, and how much of a backup is in memory at most, in bytes. */
export const pieceSize = 4 * 1024 * 1024

const manifestName = 'manifest.json'

export function manifestEntry(manifest: Manifest): Entry {
  return { name: manifestName, content: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) }
}

export function pieceName(table: string, piece: number): string {
  return `${table}/${String(piece).padStart(4, '0')}.copy`
}

/**
 * Writes a new file, which has its name only when it is whole and on the disk. Nobody but its owner may read it.
 * @throws UsageError when there is such a file already, or it cannot be written
 */
export async function writeBackupFile(
  file: string,
  entries: AsyncIterable<Entry>,
  signal?: AbortSignal,
): Promise<void> {
  if (fs.existsSync(file)) {
    throw new UsageError(`${file} bestaat al. Kies een andere naam, of haal dat bestand eerst weg.`)
  }
  const unfinished = `${file}.tmp`
  try {
    fs.rmSync(unfinished, { force: true })
    const output = fs.createWriteStream(unfinished, { flags: 'wx', mode: 0o600, flush: true })
    await pipeline(writeTar(entries), createGzip(), output, signal ? { signal } : {})
    fs.renameSync(unfinished, file)
    syncFolder(path.dirname(file))
  } catch (error) {
    fs.rmSync(unfinished, { force: true })
    throw writeProblem(error, file) ?? error
  }
}

/** A file's new name is on the disk when its folder is. */
function syncFolder(folder: string): void {
  const handle = fs.openSync(folder, 'r')
  fs.fsyncSync(handle)
  fs.closeSync(handle)
}

function writeProblem(error: unknown, file: string): UsageError | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new UsageError(`De schijf is vol: ${file} is niet geschreven. Maak ruimte, of kies een andere plek.`, {
      cause: error,
    })
  }
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new UsageError(`${file} kan niet worden geschreven. Kies een map die bestaat en waarin je mag schrijven.`, {
      cause: error,
    })
  }
  return undefined
}

/**
 * The entries of a backup, one after the other.
 * @throws UsageError when the file is not there, is something else, or was damaged
 */
export async function* readBackupFile(file: string): AsyncGenerator<Entry> {
  try {
    // What goes wrong in either stream is thrown where the last one is read.
    const contents = stream.pipeline(fs.createReadStream(file), createGunzip(), () => {})
    yield* readTar(contents, 2 * pieceSize)
  } catch (error) {
    throw readProblem(error, file)
  }
}

function readProblem(error: unknown, file: string): UsageError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return new UsageError(`${file} is er niet.`, { cause: error })
  if (code === 'EACCES' || code === 'EISDIR')
    return new UsageError(`${file} kan niet worden gelezen.`, { cause: error })
  return damaged(file, error instanceof Error ? error.message : String(error))
}

function damaged(file: string, reason: string): UsageError {
  return new UsageError(
    `${file} is geen reservekopie van Peilstok, of is beschadigd of niet compleet (${reason}). Er is niets teruggezet.`,
  )
}

/** A backup that is whole: only `checkBackupFile` makes one, so nothing else can be put back. */
export type CheckedBackup = { readonly file: string; readonly manifest: Manifest }

/**
 * Reads a backup from beginning to end and compares all of it with its manifest.
 * @throws UsageError when anything is missing, too much, or not as it was written
 */
export async function checkBackupFile(file: string): Promise<CheckedBackup> {
  const found = new Map<string, { pieces: number; hash: Hash }>()
  let manifest: unknown
  for await (const { name, content } of readBackupFile(file)) {
    if (manifest !== undefined) throw damaged(file, `${name} staat achter het einde`)
    if (name === manifestName) {
      manifest = parseJson(content)
      continue
    }
    const table = path.posix.dirname(name)
    const { pieces, hash } = found.get(table) ?? { pieces: 0, hash: createHash('sha256') }
    if (name !== pieceName(table, pieces + 1)) throw damaged(file, `${name} staat niet op zijn plaats`)
    found.set(table, { pieces: pieces + 1, hash: hash.update(content) })
  }
  if (manifest === undefined) throw damaged(file, 'het einde ontbreekt')
  const read = manifestSchema.safeParse(manifest)
  if (!read.success) throw damaged(file, 'de inhoudsopgave klopt niet')

  for (const { name, pieces, sha256 } of read.data.tables) {
    const table = found.get(name) ?? { pieces: 0, hash: createHash('sha256') }
    if (table.pieces !== pieces || table.hash.digest('hex') !== sha256) throw damaged(file, `${name} is veranderd`)
    found.delete(name)
  }
  for (const name of found.keys()) throw damaged(file, `${name} staat niet in de inhoudsopgave`)
  return { file, manifest: read.data }
}

function parseJson(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString())
  } catch {
    return null
  }
}
