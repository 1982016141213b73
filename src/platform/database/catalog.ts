import type pg from 'pg'

/** A table with what people have entrusted to us. */
export type StoredTable = {
  /** As SQL writes it: with its schema, and quotes where needed. */
  name: string
  /** As SQL writes them, in their order, without those that the database computes. */
  columns: string[]
}

/**
 * The schemas whose contents belong in a backup. Not `peilstok_meta`: the manifest says which migrations there are. Not
 * `pgboss`: its tables are its library's, and work that was waiting then must not be done by itself after a restore;
 * letters and tasks themselves are in `public`.
 */
export const storedSchemas = ['public', 'auth']

/** All tables with rows to keep, each after those that its foreign keys point to. */
export async function storedTables(client: pg.ClientBase): Promise<StoredTable[]> {
  const { rows: tables } = await client.query<StoredTable>(
    `select format('%I.%I', n.nspname, c.relname) as name,
       array_agg(quote_ident(a.attname) order by a.attnum) as columns
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind = 'r' and n.nspname = any($1)
       and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
     group by 1 order by 1`,
    [storedSchemas],
  )
  const { rows: references } = await client.query<Reference>(
    `select format('%I.%I', n.nspname, c.relname) as "from", format('%I.%I', tn.nspname, t.relname) as "to"
     from pg_constraint k
     join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
     where k.contype = 'f'`,
  )
  return inDependencyOrder(tables, references)
}

/** The table `from` has a foreign key to the table `to`. */
export type Reference = { from: string; to: string }

/**
 * Puts each table after those it refers to; a table may refer to itself, since a foreign key is checked when a statement
 * has ended.
 * @throws Error when tables refer to each other in a circle: then there is no order in which rows can be put back
 */
export function inDependencyOrder<Table extends { name: string }>(tables: Table[], references: Reference[]): Table[] {
  const placed: Table[] = []
  let waiting = tables
  while (waiting.length > 0) {
    const names = new Set(waiting.map(({ name }) => name))
    const isFree = ({ name }: Table) =>
      !references.some(({ from, to }) => from === name && to !== name && names.has(to))
    const free = waiting.filter(isFree)
    if (free.length === 0) throw new Error(`Foreign keys in a circle: ${[...names].join(', ')}`)
    placed.push(...free)
    waiting = waiting.filter((table) => !free.includes(table))
  }
  return placed
}

/** Where a sequence stands. */
export type SequenceState = { name: string; value: string; isCalled: boolean }

export async function sequenceStates(client: pg.ClientBase): Promise<SequenceState[]> {
  const { rows: sequences } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, sequencename) as name from pg_sequences where schemaname = any($1) order by 1`,
    [storedSchemas],
  )
  const states: SequenceState[] = []
  for (const { name } of sequences) {
    const { rows } = await client.query<SequenceState>(
      `select $1 as name, last_value::text as value, is_called as "isCalled" from ${name}`,
      [name],
    )
    states.push(...rows)
  }
  return states
}
