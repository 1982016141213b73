import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'

/** Somebody who works in the partnership, with their most telling role. */
export type Colleague = { personId: string; name: string; roleName: string }

/** Whoever works in the partnership on a day and is no student teacher, each once, by name. */
export async function findColleagues(tx: Tx, today: Day): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`
    select * from (
      select distinct on (p.id) p.id as "personId", p.name, r.name as "roleName"
      from appointment a
      join person p on p.partnership_id = a.partnership_id and p.id = a.person_id
      join role r on r.partnership_id = a.partnership_id and r.key = a.role_key
      where a.partnership_id = ${tx.scope.partnershipId} and a.role_key <> 'student-teacher'
        and a.starts_on <= ${today}::date and coalesce(a.ends_on, 'infinity') >= ${today}::date
      order by p.id, r.position) one
    order by name, "personId"`.execute(tx.db)
  return rows
}

/** A school that takes part, with its board. */
export type SchoolTakingPart = { id: string; name: string; boardId: string | null }

/** The schools that take part on a day, candidates apart; by name. */
export async function findSchoolsTakingPart(tx: Tx, today: Day): Promise<SchoolTakingPart[]> {
  return tx.db
    .selectFrom('organisation')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('kind', '=', 'school')
    .where((eb) => eb.or([eb('endedOn', 'is', null), eb('endedOn', '>=', today)]))
    .where((eb) =>
      eb.or([eb('startedOn', '<=', today), eb.and([eb('startedOn', 'is', null), eb('candidateSince', 'is', null)])]),
    )
    .orderBy('name')
    .orderBy('id')
    .select(['id', 'name', 'boardId'])
    .execute()
}
