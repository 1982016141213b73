import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/scope.ts'

/** Lets one transaction at a time look at the whole cycle of a partnership and add to it. */
export async function lockCycle({ db, scope }: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('cycle of ' || ${scope.partnershipId}::text, 0))`.execute(db)
}
