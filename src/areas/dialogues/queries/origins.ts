import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'

/** Where a finding was said. */
export type FindingOrigin = {
  findingId: string
  dialogueId: string
  bodyId: string
  bodyName: string
  day: Day
  /** Whether this person was invited to its meeting, came in, or facilitated it. */
  present: boolean
}

export async function findFindingOrigins(tx: Tx, findingIds: readonly string[]): Promise<FindingOrigin[]> {
  if (findingIds.length === 0) return []
  const { partnershipId, personId } = tx.scope
  const { rows } = await sql<FindingOrigin>`
    select f.id as "findingId", d.id as "dialogueId", b.id as "bodyId", b.name as "bodyName",
      (m.starts_at at time zone 'Europe/Amsterdam')::date as day,
      d.facilitator_id is not distinct from ${personId}
        or exists (select from invitee i where i.partnership_id = m.partnership_id and i.meeting_id = m.id and i.person_id = ${personId})
        or exists (select from dialogue_participant p where p.partnership_id = d.partnership_id and p.dialogue_id = d.id
          and p.person_id = ${personId} and p.joined_at is not null) as present
    from finding f
    join dialogue d on d.partnership_id = f.partnership_id and d.id = f.dialogue_id
    join meeting m on m.partnership_id = d.partnership_id and m.id = d.meeting_id
    join body b on b.partnership_id = m.partnership_id and b.id = m.body_id
    where f.partnership_id = ${partnershipId} and f.id = any(${[...findingIds]}::uuid[])`.execute(tx.db)
  return rows
}

/** What somebody did in conversations, by number. */
export type Traces = { facilitated: number; takenPart: number; proposed: number }

export async function countTraces(tx: Tx, personId: string): Promise<Traces> {
  const { partnershipId } = tx.scope
  const { rows } = await sql<Traces>`
    select
      (select count(*)::integer from dialogue where partnership_id = ${partnershipId} and facilitator_id = ${personId}) as facilitated,
      (select count(*)::integer from dialogue_participant
        where partnership_id = ${partnershipId} and person_id = ${personId} and joined_at is not null) as "takenPart",
      (select count(*)::integer from proposed_action where partnership_id = ${partnershipId} and owner_id = ${personId}) as proposed`.execute(
    tx.db,
  )
  return rows[0] ?? { facilitated: 0, takenPart: 0, proposed: 0 }
}
