import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { foreseeContacts, reasonInWords } from '../../contact/index.ts'
import type { NamedCandidate } from '../rules.ts'
import { askOf } from './ask.ts'
import type { Panel } from './panel.ts'

/**
 * Who could be asked for a panel interview: student teachers who are at its schools today, or whoever works there. Each
 * once, with their most telling role, how often they are asked something in its school year, and why they cannot be asked now.
 */
export async function findCandidates(tx: Tx, panel: Panel, today: Day): Promise<NamedCandidate[]> {
  const people = await findPeopleAt(tx, panel, today)
  const ids = people.map(({ personId }) => personId)
  const { asked, notReached } = await foreseeContacts(tx, askOf(panel), ids, today)
  const barred = new Map(notReached.map(({ personId, reason }) => [personId, reasonInWords(reason, panel.day)]))
  return people.map((one) => ({
    ...one,
    asked: asked.get(one.personId) ?? 0,
    barred: barred.get(one.personId) ?? null,
  }))
}

async function findPeopleAt(tx: Tx, panel: Panel, today: Day): Promise<Omit<NamedCandidate, 'asked' | 'barred'>[]> {
  const { partnershipId } = tx.scope
  const schools = panel.schools.map(({ id }) => id)
  const students = panel.audience === 'students'
  const { rows } = await sql<Omit<NamedCandidate, 'asked' | 'barred'>>`
    with here as (
      select distinct on (a.person_id) a.person_id, a.role_key, r.name as role_name, s.id as school_id, s.name as school_name
      from appointment a
      join role r on r.partnership_id = a.partnership_id and r.key = a.role_key
      join organisation s on s.partnership_id = a.partnership_id and s.id = a.organisation_id
      where a.partnership_id = ${partnershipId} and a.organisation_id = any(${schools}::uuid[])
        and (a.role_key = 'student-teacher') = ${students}
        and a.starts_on <= ${today}::date and coalesce(a.ends_on, 'infinity') >= ${today}::date
      order by a.person_id, r.position, s.name)
    select p.id as "personId", p.name, here.role_key as "roleKey", here.role_name as "roleName",
      here.school_id as "schoolId", here.school_name as "schoolName", i.id as "instituteId", i.name as "instituteName",
      case when ${students} then least(10, greatest(1, ${panel.schoolYear} - first.year + 1)) end as "studyYear",
      md5(${panel.id}::text || p.id::text) as draw
    from here
    join person p on p.partnership_id = ${partnershipId} and p.id = here.person_id
    left join lateral (
      select o.id, o.name from appointment a
      join organisation o on o.partnership_id = a.partnership_id and o.id = a.organisation_id and o.kind = 'institute'
      where a.partnership_id = p.partnership_id and a.person_id = p.id
        and a.starts_on <= ${today}::date and coalesce(a.ends_on, 'infinity') >= ${today}::date
      order by o.name limit 1) i on true
    left join lateral (
      select min(extract(year from a.starts_on - interval '7 months'))::integer as year from appointment a
      where a.partnership_id = p.partnership_id and a.person_id = p.id and a.role_key = 'student-teacher') first on true
    where p.id <> ${panel.hostId}
    order by p.name, p.id`.execute(tx.db)
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

/** For how many panel interviews somebody was asked, and how many they lead. */
export async function countPanelTraces(tx: Tx, personId: string): Promise<{ asked: number; hosted: number }> {
  const { rows } = await sql<{ asked: number; hosted: number }>`
    select
      (select count(*)::integer from panel_guest where partnership_id = ${tx.scope.partnershipId} and person_id = ${personId}) as asked,
      (select count(*)::integer from panel_interview where partnership_id = ${tx.scope.partnershipId} and host_id = ${personId}) as hosted`.execute(
    tx.db,
  )
  return rows[0] ?? { asked: 0, hosted: 0 }
}
