import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { Who } from '../../../platform/web/who.ts'
import { findBodies } from '../../bodies/index.ts'
import { itemPath, meetingPolicy } from '../../meetings/index.ts'
import type { OriginName } from '../originSource.ts'

/** Everybody at the table of a meeting, by name: who sits in its body, and who is invited. */
export async function findAtTable(
  tx: Tx,
  { meetingId, bodyId }: { meetingId: string; bodyId: string },
  today: Day,
): Promise<{ personId: string; name: string }[]> {
  const { rows } = await sql<{ personId: string; name: string }>`
    select p.id as "personId", p.name from person p
    where p.partnership_id = ${tx.scope.partnershipId} and p.id in (
      select s.person_id from seated(${today}) s where s.partnership_id = p.partnership_id and s.body_id = ${bodyId}
      union
      select i.person_id from invitee i where i.partnership_id = p.partnership_id and i.meeting_id = ${meetingId})
    order by p.name`.execute(tx.db)
  return rows
}

/** What the places on agendas are called that actions come from: the item, and the meeting it was in. */
export async function findEntryNames(tx: Tx, ids: readonly string[], who: Who): Promise<Map<string, OriginName>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{
    id: string
    meetingId: string
    itemId: string
    bodyId: string
    title: string
    invited: boolean
  }>`
    select e.id, m.id as "meetingId", i.id as "itemId", m.body_id as "bodyId", i.title || ', in ' || m.title as title,
      exists (select from invitee v where v.partnership_id = m.partnership_id and v.meeting_id = m.id
        and v.person_id = ${tx.scope.personId}) as invited
    from agenda_entry e
    join agenda_item i on i.partnership_id = e.partnership_id and i.id = e.item_id
    join meeting m on m.partnership_id = e.partnership_id and m.id = e.meeting_id
    where e.partnership_id = ${tx.scope.partnershipId} and e.id = any(${[...ids]}::uuid[])`.execute(tx.db)
  const bodies = await findBodies(tx, who.today)
  return new Map(
    rows.map(({ id, meetingId, itemId, bodyId, title, invited }) => {
      const body = bodies.find((one) => one.id === bodyId)
      const sees = body && meetingPolicy.see.allows(who, { invited, body })
      return [id, { title, href: sees ? itemPath(meetingId, itemId) : null }]
    }),
  )
}
