import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'

/** Who is involved in an occurrence in one role. */
export type InvolvedRole = {
  roleKey: string
  roleName: string
  leads: boolean
  people: number
  /** Their names; none when they are too many to read, or students. */
  names: string[]
}

/** More than so many people are only counted. */
const mostNames = 8

/** Who is involved in an occurrence today, by role; a role that nobody holds there is told too. */
export async function findInvolved(tx: Tx, occurrenceId: string, today: Day): Promise<InvolvedRole[]> {
  const { rows } = await sql<InvolvedRole>`
    with present as (
      select distinct i.role_key, i.person_id from involved(${today}) i
      where i.partnership_id = ${tx.scope.partnershipId} and i.occurrence_id = ${occurrenceId})
    select r.role_key as "roleKey", role.name as "roleName", r.leads, count(p.id)::integer as people,
      case when count(p.id) > ${mostNames} or r.role_key = 'student-teacher' then '{}'
        else coalesce(array_agg(p.name order by p.name) filter (where p.id is not null), '{}') end as names
    from occurrence o
    join cycle_row_role r on r.partnership_id = o.partnership_id and r.row_id = o.row_id
    join role on role.partnership_id = r.partnership_id and role.key = r.role_key
    left join present on present.role_key = r.role_key
    left join person p on p.partnership_id = r.partnership_id and p.id = present.person_id
    where o.partnership_id = ${tx.scope.partnershipId} and o.id = ${occurrenceId}
    group by r.role_key, role.name, role.position, r.leads
    order by r.leads desc, role.position`.execute(tx.db)
  return rows
}
