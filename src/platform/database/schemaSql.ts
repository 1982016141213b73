import pg from 'pg'
import type { PgConnection } from './connection.ts'

/**
 * What the migrations add up to, as the catalogs of a database tell it: types, functions, tables with their columns,
 * constraints, indexes, triggers, policies and grants. To read and to compare, not to run: nothing stands in the order
 * in which it could be made.
 * @returns SQL statements, sorted, without what the program's libraries make for themselves
 */
export async function schemaSql(connection: PgConnection): Promise<string> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    // PostgreSQL writes a name without its schema when that is on the search path.
    await client.query('set search_path = public')
    const chapters = []
    for (const [title, query] of Object.entries(chapterQueries)) {
      const { rows } = await client.query<{ statement: string }>(query)
      if (rows.length > 0) chapters.push([`-- ${title}`, ...rows.map(({ statement }) => statement.trim())].join('\n\n'))
    }
    return `${[heading, ...chapters].join('\n\n')}\n`
  } finally {
    await client.end()
  }
}

const heading = `-- The database as the migrations make it. Written by tools/schema.ts: change it by a new migration, then run that.`

const ownSchemas = `(select oid, nspname, nspacl from pg_namespace where nspname in ('public', 'auth', 'peilstok_meta')) n`

/** Not a part of an extension, such as btree_gist's functions. */
const ofNoExtension = (catalog: string, object: string) =>
  `not exists (select from pg_depend d where d.classid = '${catalog}'::regclass and d.objid = ${object}.oid and d.deptype = 'e')`

/** The grants of an access list (an aclitem[]), one line for each role; what the owner has by itself is left out. */
const grants = (list: string, owner: string, kind: string, name: string) => `
  (select string_agg(format('grant %s on ${kind}%s to %s;', privileges, ${name}, grantee), e'\\n' order by grantee collate "C")
   from (select string_agg(lower(privilege_type), ', ' order by privilege_type) as privileges,
           case when grantee = 0 then 'public' else quote_ident(pg_get_userbyid(grantee)) end as grantee
         from aclexplode(${list}) where grantee <> ${owner} group by aclexplode.grantee) as granted)`

/** Statements about one table, one below the other. */
const joined = (lines: string) =>
  `(select string_agg(line, e'\\n' order by line collate "C") from (${lines}) as lines(line))`

const chapterQueries = {
  'Schemas and extensions': `
    select concat_ws(e'\\n', format('create schema %I;', nspname), ${grants('nspacl', '(select nspowner from pg_namespace where oid = n.oid)', 'schema ', 'quote_ident(nspname)')}) as statement
    from ${ownSchemas} where nspname <> 'public'
    union all
    select format('create extension %I;', extname) from pg_extension where extname <> 'plpgsql'
    order by 1`,

  Types: `
    select format('create domain %s as %s%s;', t.oid::regtype, format_type(t.typbasetype, t.typtypmod),
        (select string_agg(' ' || pg_get_constraintdef(c.oid, true), '' order by c.conname)
         from pg_constraint c where c.contypid = t.oid)) as statement
    from pg_type t join ${ownSchemas} on n.oid = t.typnamespace
    where t.typtype = 'd' and ${ofNoExtension('pg_type', 't')}
    union all
    select format('create type %s as enum (%s);', t.oid::regtype,
        (select string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid))
    from pg_type t join ${ownSchemas} on n.oid = t.typnamespace
    where t.typtype = 'e' and ${ofNoExtension('pg_type', 't')}
    order by 1`,

  Functions: `
    select concat_ws(e'\\n', trim(trailing e'\\n' from pg_get_functiondef(p.oid)) || ';',
        case when p.proowner <> (select datdba from pg_database where datname = current_database())
          then format('alter function %s owner to %I;', p.oid::regprocedure, pg_get_userbyid(p.proowner)) end,
        case when p.proacl is not null and not exists (select from aclexplode(p.proacl) where grantee = 0)
          then format('revoke all on function %s from public;', p.oid::regprocedure) end,
        ${grants('p.proacl', 'p.proowner', 'function ', 'p.oid::regprocedure')}) as statement
    from pg_proc p join ${ownSchemas} on n.oid = p.pronamespace
    where p.prokind <> 'a' and ${ofNoExtension('pg_proc', 'p')}
    order by p.oid::regprocedure::text collate "C"`,

  Views: `
    select format(e'create view %s as\\n%s', c.oid::regclass, pg_get_viewdef(c.oid, true)) as statement
    from pg_class c join ${ownSchemas} on n.oid = c.relnamespace
    where c.relkind in ('v', 'm') and ${ofNoExtension('pg_class', 'c')}
    order by c.oid::regclass::text collate "C"`,

  Tables: `
    select concat_ws(e'\\n',
        format(e'create table %s (\\n%s\\n);', c.oid::regclass, (
          select string_agg('  ' || line, e',\\n' order by kind, place, line collate "C") from (
            select 1 as kind, a.attnum as place, concat_ws(' ', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
              case when a.attnotnull then 'not null' end,
              case a.attidentity when 'a' then 'generated always as identity' when 'd' then 'generated by default as identity' end,
              case when a.attgenerated <> '' then format('generated always as (%s)', pg_get_expr(d.adbin, d.adrelid))
                when d.adbin is not null then 'default ' || pg_get_expr(d.adbin, d.adrelid) end) as line
            from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            union all
            select case contype when 'p' then 2 when 'u' then 3 when 'f' then 4 else 5 end, 0,
              format('constraint %I %s', conname, pg_get_constraintdef(oid, true))
            from pg_constraint where conrelid = c.oid and contype in ('p', 'u', 'f', 'c', 'x')
          ) as lines)),
        ${joined(`
          select pg_get_indexdef(i.indexrelid) || ';' from pg_index i
          where i.indrelid = c.oid and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))`)},
        ${joined(`select pg_get_triggerdef(t.oid, true) || ';' from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal`)},
        case when c.relrowsecurity then format('alter table %s enable row level security;', c.oid::regclass) end,
        case when c.relforcerowsecurity then format('alter table %s force row level security;', c.oid::regclass) end,
        ${joined(`
          select concat_ws(' ', format('create policy %I on %s', p.polname, c.oid::regclass),
            case when not p.polpermissive then 'as restrictive' end,
            case p.polcmd when 'r' then 'for select' when 'a' then 'for insert' when 'w' then 'for update' when 'd' then 'for delete' end,
            'to ' || (select string_agg(case when r = 0 then 'public' else quote_ident(pg_get_userbyid(r)) end, ', ' order by r = 0, pg_get_userbyid(r))
                      from unnest(p.polroles) as r),
            'using (' || pg_get_expr(p.polqual, p.polrelid) || ')',
            'with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')') || ';'
          from pg_policy p where p.polrelid = c.oid`)},
        ${grants('c.relacl', 'c.relowner', '', 'c.oid::regclass')},
        ${joined(`
          select format('grant %s (%I) on %s to %I;', lower(g.privilege_type), a.attname, c.oid::regclass, pg_get_userbyid(g.grantee))
          from pg_attribute a cross join aclexplode(a.attacl) g where a.attrelid = c.oid`)}
      ) as statement
    from pg_class c join ${ownSchemas} on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and ${ofNoExtension('pg_class', 'c')}
    order by c.oid::regclass::text collate "C"`,
}
