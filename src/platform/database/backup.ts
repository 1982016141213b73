import { createHash } from 'node:crypto'
import pg from 'pg'
import copy from 'pg-copy-streams'
import { type Manifest, manifestEntry, pieceName, pieceSize, writeBackupFile } from './backupFile.ts'
import { type StoredTable, sequenceStates, storedTables } from './catalog.ts'
import { readRecords } from './migrate.ts'
import type { Entry } from './tar.ts'

export type BackupOptions = {
  /** The program's version. */
  program: string
  /** Breaks it off; no file is left then. */
  signal?: AbortSignal
}

/**
 * Writes a backup: all rows of all partnerships and accounts, as they were at one moment, while the program works on.
 * @param connection as the owner of the database
 * @param file does not exist yet; gets its name when it is whole
 * @throws UsageError when the file exists already or cannot be written
 */
export async function backup(
  connection: pg.ClientConfig,
  file: string,
  { program, signal }: BackupOptions,
): Promise<Manifest> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    const manifest: Manifest = {
      format: 'peilstok-backup',
      formatVersion: 1,
      program,
      createdAt: new Date().toISOString(),
      migrations: [],
      tables: [],
      sequences: [],
    }
    await writeBackupFile(file, entries(client, manifest), signal)
    return manifest
  } finally {
    await client.end()
  }
}

/** All that goes into the file; fills in the manifest on the way. */
async function* entries(client: pg.Client, manifest: Manifest): AsyncGenerator<Entry> {
  // One snapshot for all that follows. Each partnership is seen by this role only; the program itself never becomes it.
  await client.query('begin isolation level repeatable read, read only')
  manifest.migrations = await readRecords(client)
  manifest.sequences = await sequenceStates(client)
  const tables = await storedTables(client)
  await client.query('set local role peilstok_backup')
  for (const table of tables) yield* tableEntries(client, table, manifest)
  yield manifestEntry(manifest)
  await client.query('commit')
}

async function* tableEntries(
  client: pg.Client,
  { name, columns }: StoredTable,
  manifest: Manifest,
): AsyncGenerator<Entry> {
  const contents = client.query(copy.to(`copy ${name} (${columns.join(', ')}) to stdout`))
  const hash = createHash('sha256')
  let rows = 0
  let pieces = 0
  for await (const content of inPieces(contents)) {
    hash.update(content)
    rows += countLines(content)
    pieces += 1
    yield { name: pieceName(name, pieces), content }
  }
  manifest.tables.push({ name, columns, rows, pieces, sha256: hash.digest('hex') })
}

/** The same bytes in pieces of one size, of which the last is smaller. */
async function* inPieces(contents: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = []
  let size = 0
  for await (const chunk of contents) {
    waiting.push(chunk)
    size += chunk.length
    if (size < pieceSize) continue
    yield Buffer.concat(waiting)
    waiting = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(waiting)
}

const lineFeed = 0x0a

/** COPY writes each row on one line: a line feed in a text is written as `\n`. */
function countLines(content: Buffer): number {
  let count = 0
  for (let at = content.indexOf(lineFeed); at !== -1; at = content.indexOf(lineFeed, at + 1)) count += 1
  return count
}
