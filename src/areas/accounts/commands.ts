import { sql } from 'kysely'
import type { Database } from '../../platform/database/scope.ts'

/**
 * Lets a session work in another partnership of the same person.
 * @returns false when this session's person does not belong to it
 */
export async function enterPartnership(database: Database, token: string, partnershipId: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update auth.session s set "partnershipId" = m.partnership_id
    from auth."user" u join auth.membership m on m.email = u.email
    where s.token = ${token} and u.id = s."userId" and m.partnership_id = ${partnershipId}`.execute(database.kysely)
  return (numAffectedRows ?? 0n) > 0n
}
