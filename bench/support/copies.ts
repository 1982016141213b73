import pg from 'pg'
import type { PgConnection } from '../../src/platform/database/connection.ts'

type Column = { table: string; column: string; type: string }

/**
 * Adds copies of the demo's partnership: as many rows of each kind, with other ids and other e-mail addresses.
 * @param count how many partnerships there are afterwards
 */
export async function copyPartnership(superuser: PgConnection, count: number): Promise<void> {
  const client = new pg.Client(superuser)
  await client.connect()
  try {
    // Rows are copied whole, a table at a time: what they refer to may come later, and no trigger has to fill anything in.
    await client.query(`set session_replication_role = replica`)
    // Hashing the same id gives the same other id, so references keep pointing at each other.
    await client.query(`create function pg_temp.other(id text, copy integer) returns text language sql immutable
      return md5(copy || id)`)
    for (const [table, columns] of Map.groupBy(await tenantColumns(client), (column) => column.table)) {
      const names = columns.map(({ column }) => column).join(', ')
      await client.query(
        `insert into ${table} (${names}) select ${columns.map(copied).join(', ')} from ${table}, generate_series(2, $1::integer) as copy`,
        [count],
      )
    }
    await client.query('reset session_replication_role')
    await client.query('analyze')
  } finally {
    await client.end()
  }
}

/** The columns of every table that belongs to a partnership, and of the partnerships themselves. */
async function tenantColumns(client: pg.Client): Promise<Column[]> {
  const { rows } = await client.query<Column>(
    `select format('%I.%I', c.table_schema, c.table_name) as table, quote_ident(c.column_name) as column,
       coalesce(c.domain_name, c.data_type) as type
     from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
       and (t.table_schema, t.table_name) in (
         select table_schema, table_name from information_schema.columns
         where column_name = 'partnership_id' and table_schema in ('public', 'auth')
         union select 'public', 'partnership')
       -- Secrets are once in the world; nobody of a copy bears a pass.
       and (t.table_schema, t.table_name) not in (('auth', 'pass'), ('auth', 'entrance'))
     order by 1, c.ordinal_position`,
  )
  return rows
}

function copied({ column, type }: Column): string {
  if (type === 'uuid') return `pg_temp.other(${column}::text, copy)::uuid`
  if (type === 'e_mail') return `copy || '.' || ${column}`
  return column
}
