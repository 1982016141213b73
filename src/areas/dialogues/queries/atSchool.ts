import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { dayOfMeeting } from './trail.ts'

/** A finding of a conversation at a school, with the guarantee of its item. */
export type SchoolFinding = {
  id: string
  dialogueId: string
  day: Day
  guarantee: number
  text: string
  bodyId: string
}

/** What was found in closed conversations of a school's own bodies from a day on, the newest first. */
export async function findSaidAtSchool(tx: Tx, schoolId: string, since: Day): Promise<SchoolFinding[]> {
  const { rows } = await sql<SchoolFinding>`
    select f.id, d.id as "dialogueId", ${dayOfMeeting} as day, (s.subtheme ->> 'guarantee')::integer as guarantee, f.text,
      b.id as "bodyId"
    from body b
    join meeting m on m.partnership_id = b.partnership_id and m.body_id = b.id
    join dialogue d on d.partnership_id = m.partnership_id and d.meeting_id = m.id and d.state = 'closed'
    join finding f on f.partnership_id = d.partnership_id and f.dialogue_id = d.id and f.merged_into is null and f.text <> ''
    join instrument_version v on v.partnership_id = d.partnership_id and v.id = d.version_id
    cross join lateral jsonb_array_elements(v.definition -> 'subthemes') s (subtheme)
    where b.partnership_id = ${tx.scope.partnershipId} and b.organisation_id = ${schoolId}
      and ${dayOfMeeting} >= ${since}::date
      and exists (select from jsonb_array_elements(s.subtheme -> 'items') i (item) where i.item ->> 'id' = f.framework_item_id)
    order by m.starts_at desc, f.shared desc, f.created_at, f.id limit 100`.execute(tx.db)
  return rows
}
