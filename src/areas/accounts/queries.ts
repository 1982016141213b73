import { sql } from 'kysely'
import { type Database, withScope } from '../../platform/database/scope.ts'

export type Membership = { partnershipId: string; partnershipName: string }

/** The partnerships that a session's person belongs to; undefined when the session has ended. */
export async function findMemberships(database: Database, token: string, now: Date): Promise<Membership[] | undefined> {
  const { rows } = await sql<{ partnershipId: string | null; personId: string }>`
    select m.partnership_id as "partnershipId", m.person_id as "personId"
    from auth.session s
    join auth."user" u on u.id = s."userId"
    left join auth.membership m on m.email = u.email
    where s.token = ${token} and s."expiresAt" > ${now}`.execute(database.kysely)
  if (rows.length === 0) return undefined
  const memberships: Membership[] = []
  for (const { partnershipId, personId } of rows) {
    if (partnershipId === null) continue
    const partnership = await withScope(
      database,
      { partnershipId, personId },
      (tx) => tx.db.selectFrom('partnership').select('name').executeTakeFirst(),
      'read',
    )
    if (partnership) memberships.push({ partnershipId, partnershipName: partnership.name })
  }
  return memberships
}

/** Whether any partnership knows this address. */
export async function isKnown(database: Database, email: string): Promise<boolean> {
  const { rows } = await sql`select 1 from auth.membership where email = ${email} limit 1`.execute(database.kysely)
  return rows.length > 0
}
