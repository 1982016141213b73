// Migrations: plain SQL, forward only, numbered without gaps. What was applied is written down with a checksum, in the
// transaction that applied it, so that a migration and its record are both there or both not.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { UsageError } from '../../cli/command.ts'
import { projectRoot } from '../root.ts'
import { ensureRoles } from './roles.ts'

export type Migration = {
  number: number
  /** The file's name without `.sql`. */
  name: string
  sql: string
  /** SHA-256 of the file, hexadecimal. */
  checksum: string
}

export type MigrationRecord = Pick<Migration, 'number' | 'name' | 'checksum'>

const migrationsFolder = path.join(projectRoot, 'db', 'migrations')
const oldestServer = 18

/**
 * Brings a database to the newest migration; the first time also makes the roles. Two programs that start at once do
 * not both migrate: the second waits for the first.
 * @param connection as the owner of the database
 * @param options.until stop after this number, to restore a backup of an older program; default: all there are
 * @returns the names of the migrations that were applied now
 * @throws UsageError when the server is too old, lacks roles that this login may not make, or the files are not those
 *   that were applied before
 */
export async function migrate(
  connection: pg.ClientConfig,
  { folder = migrationsFolder, until = Number.POSITIVE_INFINITY }: { folder?: string; until?: number } = {},
): Promise<{ applied: string[] }> {
  const migrations = readMigrations(folder)
  const client = new pg.Client(connection)
  await client.connect()
  try {
    const { version, user } = await facts(client)
    refuseOldServer(version)
    // Freed when the session ends. The number is 'migr' as text.
    await client.query('select pg_advisory_lock($1)', [0x6d696772])
    await ensureRoles(client, user)
    await client.query(recordTable)
    const waiting = migrationsToApply(migrations, await readRecords(client)).filter(({ number }) => number <= until)
    for (const migration of waiting) await apply(client, migration)
    return { applied: waiting.map(({ name }) => name) }
  } finally {
    await client.end()
  }
}

/**
 * The migrations of a folder, in their order.
 * @throws UsageError when a number is missing, double or not four digits
 */
export function readMigrations(folder: string = migrationsFolder): Migration[] {
  const files = fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
  return files.map((file, index) => {
    const number = index + 1
    if (!file.startsWith(`${String(number).padStart(4, '0')}_`)) {
      throw new UsageError(
        `In ${folder} hoort na migratie ${index} een bestand dat begint met ${String(number).padStart(4, '0')}_, maar er staat ${file}.`,
      )
    }
    const content = fs.readFileSync(path.join(folder, file))
    const checksum = createHash('sha256').update(content).digest('hex')
    return { number, name: path.basename(file, '.sql'), sql: content.toString(), checksum }
  })
}

/**
 * Which migrations still have to be applied.
 * @throws UsageError when one that was applied is not there any more, or has changed since
 */
export function migrationsToApply(migrations: Migration[], records: MigrationRecord[]): Migration[] {
  for (const [index, record] of records.entries()) {
    const migration = migrations[index]
    if (!migration) {
      throw new UsageError(
        `De database is van een nieuwere Peilstok: migratie ${record.name} is hier niet bekend. Start die nieuwere Peilstok.`,
      )
    }
    if (migration.number !== record.number || migration.checksum !== record.checksum) {
      throw new UsageError(
        `Migratie ${migration.name} is veranderd sinds zij is uitgevoerd (toen heette zij ${record.name}). ` +
          'Zet het bestand terug zoals het was, en schrijf de verandering in een nieuwe migratie.',
      )
    }
  }
  return migrations.slice(records.length)
}

const recordTable = `
  create schema if not exists peilstok_meta;
  create table if not exists peilstok_meta.migration (
    number integer primary key,
    name text not null,
    checksum text not null,
    applied_at timestamptz not null default now()
  );`

/** What was applied to a database that was migrated at least once, in order. */
export async function readRecords(client: pg.ClientBase): Promise<MigrationRecord[]> {
  const { rows } = await client.query<MigrationRecord>(
    'select number, name, checksum from peilstok_meta.migration order by number',
  )
  return rows
}

async function apply(client: pg.Client, { number, name, sql, checksum }: Migration): Promise<void> {
  await client.query('begin')
  try {
    const before = await currentTransaction(client)
    const forced = await forcedTables(client)
    for (const { name } of forced) await client.query(`alter table ${name} no force row level security`)
    await client.query(sql)
    await client.query('set constraints all immediate')
    for (const { name } of await stillThere(client, forced))
      await client.query(`alter table ${name} force row level security`)
    if ((await currentTransaction(client)) !== before)
      throw new Error('it ends its transaction: take out begin, commit and rollback')
    await client.query('insert into peilstok_meta.migration (number, name, checksum) values ($1, $2, $3)', [
      number,
      name,
      checksum,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${name} failed${lineOf(error, sql)}`, { cause: error })
  }
}

type ForcedTable = { oid: number; name: string }

/**
 * The tables whose row-level security holds for their owner too. For a migration it is lifted, or `update person …` would
 * change no row and say nothing. Within the transaction: nobody else ever sees such a table without it.
 */
async function forcedTables(client: pg.Client): Promise<ForcedTable[]> {
  const { rows } = await client.query<ForcedTable>(
    `select oid, oid::regclass::text as name from pg_class
     where relforcerowsecurity and pg_get_userbyid(relowner) = current_user`,
  )
  return rows
}

/** Those that the migration did not drop, under the names that they have now. */
async function stillThere(client: pg.Client, tables: ForcedTable[]): Promise<ForcedTable[]> {
  const { rows } = await client.query<ForcedTable>(
    'select oid, oid::regclass::text as name from pg_class where oid = any($1::oid[])',
    [tables.map(({ oid }) => oid)],
  )
  return rows
}

async function currentTransaction(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ id: string }>('select pg_current_xact_id()::text as id')
  return rows[0]?.id ?? ''
}

function lineOf(error: unknown, sql: string): string {
  if (!(error instanceof Error)) return ''
  const position = error instanceof pg.DatabaseError ? Number(error.position) : Number.NaN
  const line = Number.isNaN(position) ? '' : ` at line ${sql.slice(0, position).split('\n').length}`
  return `${line}: ${error.message}`
}

/**
 * @param version as the server tells it, e.g. `18.4 (Debian 18.4-1)`
 * @throws UsageError
 */
export function refuseOldServer(version: string): void {
  if (Number.parseInt(version, 10) >= oldestServer) return
  throw new UsageError(
    `Deze database draait op PostgreSQL ${version}. Peilstok heeft PostgreSQL ${oldestServer} of nieuwer nodig.`,
  )
}

async function facts(client: pg.Client): Promise<{ version: string; user: string }> {
  const { rows } = await client.query<{ version: string; user: string }>(
    `select current_setting('server_version') as version, current_user as user`,
  )
  return rows[0] ?? { version: '0', user: '' }
}
