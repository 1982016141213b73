import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { findPlan, type Plan } from './plans.ts'

/** A coming meeting of the stuurgroep. */
export type SteeringMeeting = { id: string; bodyId: string; title: string; day: Day }

/** The stuurgroep: where the plan of the partnership is adopted; undefined when there is none (any more). */
export async function findSteeringGroup(tx: Tx, today: Day): Promise<{ id: string; name: string } | undefined> {
  return tx.db
    .selectFrom('body')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('kind', '=', 'stuurgroep')
    .where((eb) => eb.or([eb('endedOn', 'is', null), eb('endedOn', '>=', today)]))
    .orderBy('createdAt')
    .orderBy('id')
    .select(['id', 'name'])
    .executeTakeFirst()
}

/** The meetings of a body that are still to be held, the first one first. */
export async function findSteeringMeetings(tx: Tx, bodyId: string): Promise<SteeringMeeting[]> {
  const { rows } = await sql<SteeringMeeting>`
    select id, body_id as "bodyId", title, (starts_at at time zone 'Europe/Amsterdam')::date as day from meeting
    where partnership_id = ${tx.scope.partnershipId} and body_id = ${bodyId} and state in ('planned', 'convened')
    order by starts_at, id`.execute(tx.db)
  return rows
}

/** The plan that is talked over under an item of an agenda. */
export async function findPlanOfItem(tx: Tx, itemId: string, today: Day): Promise<Plan | undefined> {
  const found = await tx.db
    .selectFrom('plan')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('itemId', '=', itemId)
    .select('id')
    .executeTakeFirst()
  return found && findPlan(tx, found.id, today)
}

/** Plans that were offered and are on nobody's table: their item was finished or dropped without a decision. */
export async function findUnplaced(tx: Tx): Promise<{ id: string; schoolYear: number }[]> {
  const { rows } = await sql<{ id: string; schoolYear: number }>`
    select p.id, p.school_year as "schoolYear" from plan p
    left join agenda_item i on i.partnership_id = p.partnership_id and i.id = p.item_id
    where p.partnership_id = ${tx.scope.partnershipId} and p.state = 'offered' and i.state is distinct from 'open'
    order by p.school_year`.execute(tx.db)
  return rows
}

/** A decision of the stuurgroep that an amendment can rest on. */
export type SteeringDecision = { id: string; text: string; day: Day }

/** What the stuurgroep decided last. */
export async function findSteeringDecisions(tx: Tx): Promise<SteeringDecision[]> {
  const { rows } = await sql<SteeringDecision>`
    select d.id, d.text, (m.starts_at at time zone 'Europe/Amsterdam')::date as day
    from decision d
    join agenda_entry e on e.partnership_id = d.partnership_id and e.id = d.entry_id
    join meeting m on m.partnership_id = e.partnership_id and m.id = e.meeting_id
    join body b on b.partnership_id = m.partnership_id and b.id = m.body_id and b.kind = 'stuurgroep'
    where d.partnership_id = ${tx.scope.partnershipId}
    order by m.starts_at desc, d.decided_at desc, d.id limit 30`.execute(tx.db)
  return rows
}

/** The coming meeting on whose agenda an item is; undefined when it waits. */
export async function findPlaceOfItem(
  tx: Tx,
  itemId: string,
): Promise<{ meetingId: string; itemId: string; day: Day } | undefined> {
  const { rows } = await sql<{ meetingId: string; itemId: string; day: Day }>`
    select m.id as "meetingId", e.item_id as "itemId", (m.starts_at at time zone 'Europe/Amsterdam')::date as day
    from agenda_entry e
    join meeting m on m.partnership_id = e.partnership_id and m.id = e.meeting_id and m.state in ('planned', 'convened')
    where e.partnership_id = ${tx.scope.partnershipId} and e.item_id = ${itemId} and e.outcome is null
    order by m.starts_at limit 1`.execute(tx.db)
  return rows[0]
}
