import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { HolderOf, Holding } from '../rules.ts'

/** Somebody in a role, by name, by appointment. */
export type NamedHolding = Holding & {
  appointmentId: string
  personName: string
  roleName: string
  organisationName: string
}

function holdings(tx: Tx, today: Day) {
  return sql`
    select a.id as "appointmentId", p.id as "personId", p.name as "personName", r.key as "roleKey", r.name as "roleName",
      o.id as "organisationId", o.name as "organisationName", o.kind as "organisationKind",
      case when o.kind = 'board' then o.id else o.board_id end as "boardId"
    from appointment a
    join person p on p.partnership_id = a.partnership_id and p.id = a.person_id
    join role r on r.partnership_id = a.partnership_id and r.key = a.role_key
    join organisation o on o.partnership_id = a.partnership_id and o.id = a.organisation_id
    where a.partnership_id = ${tx.scope.partnershipId} and a.starts_on <= ${today}
      and (a.ends_on is null or a.ends_on >= ${today}) and a.role_key not in ('student-teacher', 'board-member')`
}

/**
 * Everybody in a role of Samen Opleiden today, by organisation and name. A student teacher and a board member are left out:
 * they have no such talk.
 */
export async function findHoldings(tx: Tx, today: Day): Promise<NamedHolding[]> {
  const { rows } = await sql<NamedHolding>`${holdings(tx, today)} order by o.name, r.position, p.name, p.id`.execute(
    tx.db,
  )
  return rows
}

export async function findHolding(tx: Tx, appointmentId: string, today: Day): Promise<NamedHolding | undefined> {
  const { rows } = await sql<NamedHolding>`${holdings(tx, today)} and a.id = ${appointmentId}`.execute(tx.db)
  return rows[0]
}

/** A person to choose. */
export type Named = { personId: string; name: string; known: string }

/** Who holds one of these roles today, by name, without the person of this transaction. */
export async function findHolders(tx: Tx, wanted: readonly HolderOf[], today: Day): Promise<Named[]> {
  if (wanted.length === 0) return []
  const { rows } = await sql<Named>`
    select p.id as "personId", p.name, string_agg(distinct r.name || ', ' || o.name, ' · ') as known
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as wanted("roleKey" text, "organisationId" uuid)
    join appointment a on a.role_key = wanted."roleKey" and a.organisation_id = coalesce(wanted."organisationId", a.organisation_id)
    join person p on p.partnership_id = a.partnership_id and p.id = a.person_id
    join role r on r.partnership_id = a.partnership_id and r.key = a.role_key
    join organisation o on o.partnership_id = a.partnership_id and o.id = a.organisation_id
    where a.partnership_id = ${tx.scope.partnershipId} and a.starts_on <= ${today}
      and (a.ends_on is null or a.ends_on >= ${today}) and p.id <> ${tx.scope.personId}
    group by p.id, p.name
    order by p.name, p.id`.execute(tx.db)
  return rows
}

/** The directors of the schools of a board, by school. */
export async function findDirectors(tx: Tx, boardId: string, today: Day): Promise<Named[]> {
  const { rows } = await sql<Named>`
    select p.id as "personId", p.name, string_agg(distinct o.name, ' · ' order by o.name) as known
    from appointment a
    join person p on p.partnership_id = a.partnership_id and p.id = a.person_id
    join organisation o on o.partnership_id = a.partnership_id and o.id = a.organisation_id
    where a.partnership_id = ${tx.scope.partnershipId} and a.role_key = 'school-leader' and o.board_id = ${boardId}
      and a.starts_on <= ${today} and (a.ends_on is null or a.ends_on >= ${today}) and p.id <> ${tx.scope.personId}
    group by p.id, p.name
    order by known, p.name, p.id`.execute(tx.db)
  return rows
}
