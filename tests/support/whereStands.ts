import type { Site } from './site.ts'
import { withClient } from './site.ts'

/** The tables of the whole database, those of jobs and sessions included, with a row in which a text stands. */
export async function whereStands(site: Site, text: string): Promise<string[]> {
  return withClient(site.database.superuser, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    )
    const found: string[] = []
    for (const { name } of tables) {
      const { rows } = await client.query(`select 1 from ${name} t where strpos(t::text, $1) > 0 limit 1`, [text])
      if (rows.length > 0) found.push(name)
    }
    return found
  })
}
