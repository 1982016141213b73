import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import copy from 'pg-copy-streams'
import { UsageError } from '../../cli/command.ts'
import { type CheckedBackup, type Manifest, readBackupFile } from './backupFile.ts'
import { storedTables } from './catalog.ts'
import { type Migration, migrate, readMigrations, readRecords } from './migrate.ts'
import type { Entry } from './tar.ts'

/**
 * Puts a backup back into an empty database: all of it, or nothing. A backup of an older Peilstok is put back as it was,
 * and then migrated.
 * @param connection as the owner of the database, which has no tables yet, or only empty ones
 * @param options.folder the folder with migrations; default: our own
 * @throws UsageError when the backup is of a newer Peilstok, or the database is not empty; nothing is written then
 */
export async function restore(
  connection: pg.ClientConfig,
  backup: CheckedBackup,
  options: { folder?: string } = {},
): Promise<void> {
  const { manifest } = backup
  refuseUnknownMigrations(backup, readMigrations(options.folder))
  await migrate(connection, { ...options, until: manifest.migrations.length })
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await refuseOtherLevel(client, manifest)
    await client.query('begin')
    await putBack(client, backup)
    await client.query('commit')
    await client.query('analyze')
  } finally {
    await client.end()
  }
  await migrate(connection, options)
}

function refuseUnknownMigrations({ file, manifest: { migrations, program } }: CheckedBackup, ours: Migration[]): void {
  const known = new Map(ours.map(({ number, checksum }) => [number, checksum]))
  if (migrations.every(({ number, checksum }) => known.get(number) === checksum)) return
  throw new UsageError(
    `${file} is gemaakt met een nieuwere of een andere Peilstok (${program}). Zet hem terug met die Peilstok. Er is niets teruggezet.`,
  )
}

async function refuseOtherLevel(client: pg.Client, { migrations, program }: Manifest): Promise<void> {
  const level = (await readRecords(client)).length
  if (level === migrations.length) return
  throw new UsageError(
    `Deze reservekopie is van een oudere Peilstok (${program}) dan deze database. Zet haar terug in een nieuwe database: ` +
      'kies met PEILSTOK_DATA een lege map, of met DATABASE_URL een lege database. Er is niets teruggezet.',
  )
}

async function putBack(client: pg.Client, { file, manifest }: CheckedBackup): Promise<void> {
  const tables = (await storedTables(client)).map(({ name }) => name)
  // Triggers do what must follow when people do something; here it has been done already, and is in the backup. Row-level
  // security stays on: the role has policies that let it write in every partnership.
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`)
  await client.query('set local role peilstok_backup')
  await refuseRows(client, tables)
  const entries = readBackupFile(file)
  try {
    for (const table of manifest.tables) await putBackTable(client, table, entries)
  } finally {
    await entries.return(undefined)
  }
  await client.query('reset role')
  for (const { name, value, isCalled } of manifest.sequences) {
    await client.query('select setval($1, $2, $3)', [name, value, isCalled])
  }
  await client.query('set constraints all immediate')
  for (const table of tables) await client.query(`alter table ${table} enable trigger user`)
}

/** The tables are locked by now: they stay as they are seen here. */
async function refuseRows(client: pg.Client, tables: string[]): Promise<void> {
  for (const table of tables) {
    const { rowCount } = await client.query(`select from ${table} limit 1`)
    if (rowCount) {
      throw new UsageError(
        `Deze database is niet leeg: er staat al iets in ${table}. Zet de reservekopie terug in een nieuwe database: ` +
          'kies met PEILSTOK_DATA een lege map, of met DATABASE_URL een lege database. Er is niets teruggezet.',
      )
    }
  }
}

type TableInFile = Manifest['tables'][number]

/** By way of a temporary table: PostgreSQL does not COPY into a table with row-level security. */
async function putBackTable(client: pg.Client, table: TableInFile, entries: AsyncIterator<Entry>): Promise<void> {
  const columns = table.columns.join(', ')
  await client.query(`create temporary table incoming (like ${table.name}) on commit drop`)
  await pipeline(
    Readable.from(contents(table, entries)),
    client.query(copy.from(`copy incoming (${columns}) from stdin`)),
  )
  const { rowCount } = await client.query(
    `insert into ${table.name} (${columns}) overriding system value select ${columns} from incoming`,
  )
  if (rowCount !== table.rows) throw new Error(`${table.name} got ${rowCount} rows instead of ${table.rows}`)
  await client.query('drop table incoming')
}

async function* contents({ pieces }: TableInFile, entries: AsyncIterator<Entry>): AsyncGenerator<Buffer> {
  for (let piece = 0; piece < pieces; piece++) {
    const { value, done } = await entries.next()
    if (done) throw new Error('The file changed while it was read')
    yield value.content
  }
}
