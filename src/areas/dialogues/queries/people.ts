import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { Groupable } from '../rules.ts'

/** Somebody who is expected in a conversation. */
export type Expected = Groupable & {
  name: string
  /** What tells them apart from a namesake: "schoolopleider, De Waterlelie". */
  known: string
}

/**
 * Who is expected at a meeting: whoever was invited and did not decline; while nobody was invited, whoever sits in the body.
 * With the schools and roles of today, by which groups are mixed.
 */
export async function findExpected(tx: Tx, meetingId: string, today: Day): Promise<Expected[]> {
  const { partnershipId } = tx.scope
  const { rows } = await sql<Expected>`
    with invited as (
      select person_id, reply from invitee where partnership_id = ${partnershipId} and meeting_id = ${meetingId}
    ), expected as (
      select person_id from invited where reply is distinct from 'declined'
      union
      select s.person_id from meeting m
      join seated(${today}) s on s.partnership_id = m.partnership_id and s.body_id = m.body_id
      where m.partnership_id = ${partnershipId} and m.id = ${meetingId} and not exists (select from invited)
    )
    select p.id, p.name,
      coalesce(array_agg(distinct o.id::text) filter (where o.kind = 'school'), '{}') as schools,
      coalesce(array_agg(distinct a.role_key) filter (where a.role_key is not null), '{}') as roles,
      coalesce(string_agg(distinct r.name || ', ' || o.name, ' · '), '') as known
    from expected e
    join person p on p.partnership_id = ${partnershipId} and p.id = e.person_id
    left join appointment a on a.partnership_id = p.partnership_id and a.person_id = p.id
      and a.starts_on <= ${today} and (a.ends_on is null or a.ends_on >= ${today})
    left join organisation o on o.partnership_id = a.partnership_id and o.id = a.organisation_id
    left join role r on r.partnership_id = a.partnership_id and r.key = a.role_key
    group by p.id, p.name
    order by p.name, p.id`.execute(tx.db)
  return rows
}
