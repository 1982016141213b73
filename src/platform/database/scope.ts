import { CamelCasePlugin, Kysely, sql, type Transaction } from 'kysely'
import type pg from 'pg'
import { openPool, postgresDialect } from './driver.ts'
import type { DB } from './tables.ts'

/** In which partnership something is done, and by whom; `personId` is null when the program does it by itself. */
export type Scope = { partnershipId: string; personId: string | null }

/** A transaction inside one partnership. Only `withScope` and `enterSession` make one, so a query without a scope does not compile. */
export type Tx = { readonly scope: Scope; readonly db: Transaction<DB> }

export type Database = { readonly kysely: Kysely<DB>; readonly pool: pg.Pool; close(): Promise<void> }

/**
 * Opens the pool that the web and the jobs use.
 * @param connection as the web's own login, which is no owner and can only become `peilstok_app`
 */
export function openDatabase(connection: pg.PoolConfig): Database {
  const pool = openPool(connection)
  const kysely = new Kysely<DB>({
    dialect: postgresDialect(pool),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  return { kysely, pool, close: () => kysely.destroy() }
}

type Access = 'read' | 'write'

/** Does work in one transaction that sees one partnership, as the role that cannot bypass row-level security. */
export async function withScope<Result>(
  database: Database,
  scope: Scope,
  work: (tx: Tx) => Promise<Result>,
  access: Access = 'write',
): Promise<Result> {
  return inTransaction(database, access, async (db) => {
    await sql`select set_config('role', 'peilstok_app', true),
      set_config('peilstok.partnership_id', ${scope.partnershipId}, true),
      set_config('peilstok.person_id', ${scope.personId ?? ''}, true)`.execute(db)
    return work({ scope, db })
  })
}

/** Whose session a request comes with, and the partnerships that its e-mail address is known in. */
export type Session = {
  userId: string
  email: string
  expiresAt: Date
  memberships: { partnershipId: string; personId: string }[]
}

/**
 * Does work in the scope of a session: finds the session and enters its partnership in one statement, since every
 * request pays for it.
 * @param token the session's token, of a cookie whose signature was checked
 * @param work gets no session when there is none (or it has ended), and no `tx` when its partnership is not chosen yet
 */
export async function withSession<Result>(
  database: Database,
  token: string,
  now: Date,
  work: (session: Session | undefined, tx: Tx | undefined) => Promise<Result>,
  access: Access = 'write',
): Promise<Result> {
  return inTransaction(database, access, async (db) => {
    const { rows } = await sql<{
      userId: string
      email: string
      expiresAt: Date
      memberships: Session['memberships']
      partnershipId: string | null
      personId: string | null
    }>`
      with found as (
        select s."userId", u.email, s."expiresAt",
          coalesce(jsonb_agg(jsonb_build_object('partnershipId', m.partnership_id, 'personId', m.person_id)) filter (where m.email is not null), '[]') as memberships,
          case when count(m.email) = 1 then (array_agg(m.partnership_id))[1] else (array_agg(m.partnership_id) filter (where m.partnership_id = s."partnershipId"))[1] end as partnership_id,
          case when count(m.email) = 1 then (array_agg(m.person_id))[1] else (array_agg(m.person_id) filter (where m.partnership_id = s."partnershipId"))[1] end as person_id
        from auth.session s
        join auth."user" u on u.id = s."userId"
        left join auth.membership m on m.email = u.email
        where s.token = ${token} and s."expiresAt" > ${now}
        group by s.id, u.id
      )
      select "userId", email, "expiresAt", memberships, partnership_id as "partnershipId", person_id as "personId",
        set_config('peilstok.partnership_id', coalesce(partnership_id::text, ''), true),
        set_config('peilstok.person_id', coalesce(person_id::text, ''), true),
        set_config('role', 'peilstok_app', true)
      from found`.execute(db)
    const row = rows[0]
    if (!row) return work(undefined, undefined)
    const { partnershipId, personId, ...session } = row
    return work(session, partnershipId && personId ? { scope: { partnershipId, personId }, db } : undefined)
  })
}

/**
 * Does work in the scope of a pass, as `withSession` does for a session: of the one thing that it lets into, as the person
 * it was given to, or as nobody.
 * @param secretHash SHA-256 of its secret, hexadecimal
 * @param work gets nothing when there is no such pass, or it is no longer valid
 */
export async function withPass<Result>(
  database: Database,
  { kind, secretHash }: { kind: string; secretHash: string },
  now: Date,
  work: (found: { subjectId: string; tx: Tx } | undefined) => Promise<Result>,
  access: Access = 'write',
): Promise<Result> {
  return inTransaction(database, access, async (db) => {
    const { rows } = await sql<{ partnershipId: string; personId: string | null; subjectId: string }>`
      select partnership_id as "partnershipId", person_id as "personId", subject_id as "subjectId",
        set_config('peilstok.partnership_id', partnership_id::text, true),
        set_config('peilstok.person_id', coalesce(person_id::text, ''), true),
        set_config('peilstok.pass_subject_id', subject_id::text, true),
        set_config('role', 'peilstok_app', true)
      from auth.pass
      where secret_hash = ${secretHash} and kind = ${kind} and (expires_at is null or expires_at > ${now})`.execute(db)
    const [pass] = rows
    if (!pass) return work(undefined)
    const { subjectId, partnershipId, personId } = pass
    // Not the whole row: what a scope holds is written with each event.
    return work({ subjectId, tx: { scope: { partnershipId, personId }, db } })
  })
}

/** What a code that people type leads to; the only thing that one learns without a partnership. */
export async function findEntrance(
  database: Database,
  kind: string,
  code: string,
): Promise<{ partnershipId: string; subjectId: string } | undefined> {
  const { rows } = await sql<{ partnershipId: string; subjectId: string }>`
    select partnership_id as "partnershipId", subject_id as "subjectId" from auth.entrance
    where kind = ${kind} and code = ${code}`.execute(database.kysely)
  return rows[0]
}

function inTransaction<Result>(
  database: Database,
  access: Access,
  work: (db: Transaction<DB>) => Promise<Result>,
): Promise<Result> {
  const transaction = database.kysely.transaction()
  return (access === 'read' ? transaction.setAccessMode('read only') : transaction).execute(work)
}

/** Every partnership that has people, for work that comes back by itself; the only thing one learns of them all at once. */
export async function partnershipIds(database: Database): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select distinct partnership_id as id from auth.membership`.execute(
    database.kysely,
  )
  return rows.map(({ id }) => id)
}
