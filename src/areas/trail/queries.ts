import { sql } from 'kysely'
import type { Tx } from '../../platform/database/scope.ts'

/** A school or a body that a trail can be narrowed to. */
export type Place = { kind: 'school' | 'body'; id: string; name: string }

/** Every school and body there is or was, by name. */
export async function findPlaces(tx: Tx): Promise<Place[]> {
  const { partnershipId } = tx.scope
  const { rows } = await sql<Place>`
    select 'school' as kind, id, name from organisation where partnership_id = ${partnershipId} and kind = 'school'
    union all
    select 'body', b.id, case when o.name is null or position(o.name in b.name) > 0 then b.name else b.name || ' ' || o.name end
    from body b left join organisation o on o.partnership_id = b.partnership_id and o.id = b.organisation_id
    where b.partnership_id = ${partnershipId}
    order by 1 desc, 3, 2`.execute(tx.db)
  return rows
}
