import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'

/** A person by name. */
export type Named = { personId: string; name: string }

export type BodyName = { id: string; name: string; organisationName: string | null }

/** A road between two bodies of today: who is to carry signals along it, and who does. */
export type SignalRoute = {
  id: string
  from: BodyName
  to: BodyName
  /** Its linking pin: whoever holds this role, or somebody by name. */
  roleName: string | null
  personName: string | null
  /** Who sits in both bodies today, and so can carry them. */
  pins: Named[]
}

/**
 * Every road between bodies that there are today.
 * @param bodyId only those that begin or end there
 */
export async function findSignalRoutes(tx: Tx, today: Day, bodyId?: string): Promise<SignalRoute[]> {
  const ofOne = bodyId === undefined ? sql`` : sql`and ${bodyId} in (r.from_body_id, r.to_body_id)`
  const { rows } = await sql<SignalRoute>`
    with pin as (
      select l.route_id, jsonb_agg(jsonb_build_object('personId', p.id, 'name', p.name) order by p.name) as people
      from linking_pins(${today}) l
      join person p on p.partnership_id = l.partnership_id and p.id = l.person_id
      where l.partnership_id = ${tx.scope.partnershipId}
      group by l.route_id
    )
    select r.id,
      jsonb_build_object('id', below.id, 'name', below.name, 'organisationName', its.name) as "from",
      jsonb_build_object('id', above.id, 'name', above.name, 'organisationName', theirs.name) as "to",
      role.name as "roleName", person.name as "personName", coalesce(pin.people, '[]') as pins
    from signal_route r
    join body below on below.partnership_id = r.partnership_id and below.id = r.from_body_id
      and (below.ended_on is null or below.ended_on >= ${today})
    join body above on above.partnership_id = r.partnership_id and above.id = r.to_body_id
      and (above.ended_on is null or above.ended_on >= ${today})
    left join organisation its on its.partnership_id = below.partnership_id and its.id = below.organisation_id
    left join organisation theirs on theirs.partnership_id = above.partnership_id and theirs.id = above.organisation_id
    left join role on role.partnership_id = r.partnership_id and role.key = r.role_key
    left join person on person.partnership_id = r.partnership_id and person.id = r.person_id
    left join pin on pin.route_id = r.id
    where r.partnership_id = ${tx.scope.partnershipId} ${ofOne}
    order by above.name, theirs.name, below.name, its.name, role.position, person.name`.execute(tx.db)
  return rows
}

/** How a body's table is filled today. */
export type Filling = { bodyId: string; people: number; chairs: string[] }

/** How many people sit in each body, and who chair it; nothing for a body without anybody. */
export async function findFilling(tx: Tx, today: Day): Promise<Filling[]> {
  const { rows } = await sql<Filling>`
    select s.body_id as "bodyId", count(distinct s.person_id)::int as people,
      coalesce(array_agg(distinct p.name) filter (where s.function = 'chair'), '{}') as chairs
    from seated(${today}) s
    join person p on p.partnership_id = s.partnership_id and p.id = s.person_id
    where s.partnership_id = ${tx.scope.partnershipId}
    group by s.body_id`.execute(tx.db)
  return rows
}
