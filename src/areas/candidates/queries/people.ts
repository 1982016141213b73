import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'

/** Somebody who could be at a talk about a school. */
export type PersonAround = { personId: string; name: string; roleName: string; organisationName: string }

/**
 * Who is appointed at a school, at its board, or coordinates: whoever could be at a talk about it, by place and name. One
 * line per person; student teachers are left out.
 */
export async function findPeopleAround(
  tx: Tx,
  { schoolId, boardId }: { schoolId: string; boardId: string | null },
  today: Day,
): Promise<PersonAround[]> {
  const { rows } = await sql<PersonAround>`
    select "personId", name, "roleName", "organisationName" from (
      select distinct on (p.id) p.id as "personId", p.name, r.name as "roleName", o.name as "organisationName",
        o.id = ${schoolId} as near, r.position
      from appointment a
      join person p on p.partnership_id = a.partnership_id and p.id = a.person_id
      join role r on r.partnership_id = a.partnership_id and r.key = a.role_key
      join organisation o on o.partnership_id = a.partnership_id and o.id = a.organisation_id
      where a.partnership_id = ${tx.scope.partnershipId} and a.starts_on <= ${today}
        and (a.ends_on is null or a.ends_on >= ${today}) and a.role_key <> 'student-teacher'
        and (o.id = ${schoolId} or o.id = ${boardId}
          or a.role_key in ('project-coordinator', 'institute-coordinator'))
      order by p.id, o.id = ${schoolId} desc, r.position
    ) around
    order by near desc, "organisationName", name, "personId"`.execute(tx.db)
  return rows
}
