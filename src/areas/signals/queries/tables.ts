import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'

export type ComingMeeting = { id: string; title: string; day: Day }

/** The meetings of a body whose agenda can still take something, the first one first. */
export async function findComingMeetings(tx: Tx, bodyId: string, today: Day): Promise<ComingMeeting[]> {
  const { rows } = await sql<ComingMeeting>`
    select id, title, (starts_at at time zone 'Europe/Amsterdam')::date as day from meeting
    where partnership_id = ${tx.scope.partnershipId} and body_id = ${bodyId} and state in ('planned', 'convened')
      and (starts_at at time zone 'Europe/Amsterdam')::date >= ${today}::date
    order by starts_at limit 6`.execute(tx.db)
  return rows
}

/** An agenda item that is about a signal, with the meeting that has it last. */
export type SignalItem = {
  signalId: string
  itemId: string
  bodyName: string
  state: 'open' | 'finished' | 'dropped'
  /** The day of the meeting on whose agenda it came last, and whether that was held; null in the backlog. */
  day: Day | null
  held: boolean
}

/** The agenda items that are about a signal. */
export async function findSignalItems(tx: Tx, signalId: string): Promise<SignalItem[]> {
  const { rows } = await sql<SignalItem>`
    select link.signal_id as "signalId", item.id as "itemId", b.name as "bodyName", item.state, entry.day,
      coalesce(entry.state = 'closed', false) as held
    from signal_item link
    join agenda_item item on item.partnership_id = link.partnership_id and item.id = link.item_id
    join body b on b.partnership_id = item.partnership_id and b.id = item.body_id
    left join lateral (
      select (m.starts_at at time zone 'Europe/Amsterdam')::date as day, m.state
      from agenda_entry e join meeting m on m.partnership_id = e.partnership_id and m.id = e.meeting_id
      where e.partnership_id = item.partnership_id and e.item_id = item.id and m.state <> 'cancelled'
      order by m.starts_at desc limit 1
    ) entry on true
    where link.partnership_id = ${tx.scope.partnershipId} and link.signal_id = ${signalId}
    order by item.created_at`.execute(tx.db)
  return rows
}

/** A signal that waits at a body's table without an item on its agenda. */
export type Unplaced = { id: string; question: string; arrivedOn: Day; dueOn: Day }

/** The signals at a body's table that no open agenda item is about. */
export async function findUnplaced(tx: Tx, bodyId: string): Promise<Unplaced[]> {
  const { rows } = await sql<Unplaced>`
    select s.id, s.question, s.arrived_on as "arrivedOn", s.due_on as "dueOn" from signal s
    where s.partnership_id = ${tx.scope.partnershipId} and s.body_id = ${bodyId} and s.state = 'open'
      and not exists (
        select from signal_item link
        join agenda_item item on item.partnership_id = link.partnership_id and item.id = link.item_id
        where link.partnership_id = s.partnership_id and link.signal_id = s.id and item.state = 'open'
          and item.body_id = s.body_id)
    order by s.due_on, s.id`.execute(tx.db)
  return rows
}

/** Which signals the items of an agenda are about: item id → signal id. */
export async function findSignalsOfItems(tx: Tx, itemIds: readonly string[]): Promise<Map<string, string>> {
  if (itemIds.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('signalItem')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('itemId', 'in', itemIds)
    .select(['itemId', 'signalId'])
    .execute()
  return new Map(rows.map(({ itemId, signalId }) => [itemId, signalId]))
}

/** What a meeting has on its agenda about signals, with what was answered from its day on. */
export type Talked = {
  itemId: string
  title: string
  question: string
  kind: 'passed-on' | 'taken-up' | 'declined' | null
  takenOn: Day | null
  text: string | null
  toBodyName: string | null
}

/** One row per item and step that the meeting's body took since; one without a step where it took none. */
export async function findTalked(tx: Tx, meeting: { id: string; bodyId: string; day: Day }): Promise<Talked[]> {
  const { rows } = await sql<Talked>`
    select item.id as "itemId", item.title, s.question, step.kind, step.taken_on as "takenOn", step.text,
      case when step.kind = 'passed-on' then b.name end as "toBodyName"
    from agenda_entry e
    join agenda_item item on item.partnership_id = e.partnership_id and item.id = e.item_id
    join signal_item link on link.partnership_id = e.partnership_id and link.item_id = e.item_id
    join signal s on s.partnership_id = link.partnership_id and s.id = link.signal_id
    left join signal_step step on step.partnership_id = s.partnership_id and step.signal_id = s.id
      and step.kind <> 'raised' and step.taken_on >= ${meeting.day}::date
      and coalesce(step.from_body_id, step.body_id) = ${meeting.bodyId}
    left join body b on b.partnership_id = step.partnership_id and b.id = step.body_id
    where e.partnership_id = ${tx.scope.partnershipId} and e.meeting_id = ${meeting.id}
    order by e.position, step.at`.execute(tx.db)
  return rows
}
