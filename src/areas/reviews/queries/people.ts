import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { DeclaredTie, Post } from '../rules.ts'

/** Somebody who could be asked for a panel: their most telling role today, where, and all that ties them to schools. */
export type PanelChoice = {
  personId: string
  posts: Post[]
  ties: DeclaredTie[]
  name: string
  roleKey: string
  roleName: string
  /** Where they work today. */
  places: string[]
  /** In how many panels they were or are asked in this school year. */
  load: number
}

/** Whoever works in the partnership today and is no student teacher, by name. */
export async function findPanelChoices(tx: Tx, schoolYear: number, today: Day): Promise<PanelChoice[]> {
  const { rows } = await sql<PanelChoice>`
    with now as (
      select distinct on (a.person_id) a.person_id, a.role_key, r.name as role_name
      from appointment a
      join role r on r.partnership_id = a.partnership_id and r.key = a.role_key
      where a.partnership_id = ${tx.scope.partnershipId} and a.role_key <> 'student-teacher'
        and a.starts_on <= ${today}::date and coalesce(a.ends_on, 'infinity') >= ${today}::date
      order by a.person_id, r.position)
    select p.id as "personId", p.name, now.role_key as "roleKey", now.role_name as "roleName",
      array(select distinct o.name from appointment a
        join organisation o on o.partnership_id = a.partnership_id and o.id = a.organisation_id
        where a.partnership_id = p.partnership_id and a.person_id = p.id
          and a.starts_on <= ${today}::date and coalesce(a.ends_on, 'infinity') >= ${today}::date order by 1) as places,
      (select coalesce(jsonb_agg(jsonb_build_object('organisationId', a.organisation_id,
          'boardId', case o.kind when 'board' then o.id else o.board_id end, 'startsOn', a.starts_on, 'endsOn', a.ends_on)), '[]')
        from appointment a join organisation o on o.partnership_id = a.partnership_id and o.id = a.organisation_id
        where a.partnership_id = p.partnership_id and a.person_id = p.id) as posts,
      (select coalesce(jsonb_agg(jsonb_build_object('organisationId', t.organisation_id, 'reason', t.reason, 'untilOn', t.until_on)), '[]')
        from review_tie t where t.partnership_id = p.partnership_id and t.person_id = p.id) as ties,
      (select count(*)::integer from panel_member m
        join peer_review v on v.partnership_id = m.partnership_id and v.id = m.review_id
        where m.partnership_id = p.partnership_id and m.person_id = p.id and m.reply is distinct from 'declined'
          and v.school_year = ${schoolYear} and v.state <> 'cancelled') as load
    from now join person p on p.partnership_id = ${tx.scope.partnershipId} and p.id = now.person_id
    order by p.name, p.id`.execute(tx.db)
  return rows
}

export type SchoolPerson = { personId: string; name: string; roleKey: string; roleName: string }

/** Who works at a school today, without student teachers: one line per person, with their most telling role. */
export async function findSchoolPeople(tx: Tx, schoolId: string, today: Day): Promise<SchoolPerson[]> {
  const { rows } = await sql<SchoolPerson>`
    select * from (
      select distinct on (p.id) p.id as "personId", p.name, r.key as "roleKey", r.name as "roleName"
      from appointment a
      join person p on p.partnership_id = a.partnership_id and p.id = a.person_id
      join role r on r.partnership_id = a.partnership_id and r.key = a.role_key
      where a.partnership_id = ${tx.scope.partnershipId} and a.organisation_id = ${schoolId}
        and a.role_key <> 'student-teacher'
        and a.starts_on <= ${today}::date and coalesce(a.ends_on, 'infinity') >= ${today}::date
      order by p.id, r.position) one
    order by name, "personId"`.execute(tx.db)
  return rows
}

/** Where to write to. */
export type Addressee = { id: string; name: string; email: string }

export async function findAddressees(tx: Tx, ids: readonly string[]): Promise<Addressee[]> {
  if (ids.length === 0) return []
  return tx.db
    .selectFrom('person')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', 'in', ids)
    .orderBy('name')
    .select(['id', 'name', 'email'])
    .execute()
}
