import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { TrailPlace, TrailSubject } from '../../trail/index.ts'

/** A finding on the trail of its item. */
export type SaidFinding = {
  dialogueId: string
  day: Day
  text: string
  evidence: string
  assurance: string
  shared: boolean
  bodyId: string
  bodyName: string
  schoolId: string | null
}

/**
 * The findings of closed conversations about an item, as far as this person may see them: of the tables where they take part,
 * of meetings they were invited to, and of conversations they were in.
 * @param tables the ids of those tables
 */
function saidAbout(
  tx: Tx,
  { instrumentId, itemId }: TrailSubject,
  tables: readonly string[],
  place: TrailPlace,
): RawBuilder<unknown> {
  const { partnershipId, personId } = tx.scope
  return sql`
    from finding f
    join dialogue d on d.partnership_id = f.partnership_id and d.id = f.dialogue_id and d.state = 'closed'
    join instrument_version v on v.partnership_id = d.partnership_id and v.id = d.version_id and v.instrument_id = ${instrumentId}
    join meeting m on m.partnership_id = d.partnership_id and m.id = d.meeting_id
    join body b on b.partnership_id = m.partnership_id and b.id = m.body_id
    left join organisation o on o.partnership_id = b.partnership_id and o.id = b.organisation_id and o.kind = 'school'
    where f.partnership_id = ${partnershipId} and f.framework_item_id = ${itemId} and f.merged_into is null and f.text <> ''
      and (${place.bodyId ?? null}::uuid is null or b.id = ${place.bodyId ?? null})
      and (${place.schoolId ?? null}::uuid is null or o.id = ${place.schoolId ?? null})
      and (
        b.id = any(${[...tables]}::uuid[])
        or exists (select from invitee i where i.partnership_id = m.partnership_id and i.meeting_id = m.id and i.person_id = ${personId})
        or exists (select from dialogue_participant p where p.partnership_id = d.partnership_id and p.dialogue_id = d.id
          and p.person_id = ${personId} and p.joined_at is not null))`
}

export const dayOfMeeting = sql`(m.starts_at at time zone 'Europe/Amsterdam')::date`

export async function findSaid(
  tx: Tx,
  subject: TrailSubject,
  tables: readonly string[],
  { from, until, ...place }: TrailPlace & { from: Day; until: Day },
): Promise<SaidFinding[]> {
  const { rows } = await sql<SaidFinding>`
    select d.id as "dialogueId", ${dayOfMeeting} as day, f.text, f.evidence, f.assurance, f.shared,
      b.id as "bodyId", b.name as "bodyName", o.id as "schoolId"
    ${saidAbout(tx, subject, tables, place)}
      and ${dayOfMeeting} between ${from}::date and ${until}::date
    order by m.starts_at, f.shared desc, f.created_at, f.id`.execute(tx.db)
  return rows
}

/** How many findings there are on each day. */
export async function countSaid(
  tx: Tx,
  subject: TrailSubject,
  tables: readonly string[],
  place: TrailPlace,
): Promise<{ day: Day; number: number }[]> {
  const { rows } = await sql<{ day: Day; number: number }>`
    select ${dayOfMeeting} as day, count(*)::integer as number ${saidAbout(tx, subject, tables, place)} group by 1`.execute(
    tx.db,
  )
  return rows
}
