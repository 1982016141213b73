import type pg from 'pg'

/** A table of a partnership, with an expression that gives what may be read of one of its rows (`t`) as text. */
export type ReadableTable = {
  name: string
  row: string
  /** Whether which transaction wrote a row may be read too: only where all columns may. */
  whole: boolean
}

/** Every table that the web's role reads inside a partnership: all of its columns, or the ones that it may. */
export async function readableTables(client: pg.ClientBase): Promise<ReadableTable[]> {
  const { rows } = await client.query<ReadableTable>(
    `select c.relname as name, format('row(%s)::text', string_agg(format('t.%I', a.attname), ', ')) as row,
       has_table_privilege('peilstok_app', c.oid, 'select') as whole
     from pg_class c
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
       and has_column_privilege('peilstok_app', c.oid, a.attnum, 'select')
     group by c.oid, c.relname
     having bool_or(a.attname = 'partnership_id')
     order by c.relname`,
  )
  return rows
}
