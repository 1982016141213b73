import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { Meeting } from '../../meetings/index.ts'
import { schoolYearStart, type ToLookBackOn } from '../rules.ts'
import { type Action, actions } from './actions.ts'
import { findReviewsOf, type Review } from './reviews.ts'

/** An action as it comes back at a table, with what happened to it since it was agreed. */
export type LookedBack = { action: Action; reviews: Review[]; reviewedHere: boolean }

/**
 * The actions of a body that come back in a meeting: whatever is not settled, or of which nobody knows what it brought,
 * however old; what was settled since the day that one looks back to; and what was looked at in this meeting.
 */
export async function findLookBack(tx: Tx, meeting: Meeting, since: Day, today: Day): Promise<LookedBack[]> {
  const bodyId = meeting.body.id
  const found = await actions(tx, today)
    .where((eb) => eb.or([eb('action.bodyId', '=', bodyId), eb('action.ownerBodyId', '=', bodyId)]))
    .where('action.agreedOn', '<', meeting.day)
    .where((eb) =>
      eb.or([
        eb('action.state', 'in', ['open', 'under-way']),
        eb.and([eb('action.state', '=', 'done'), eb('action.verdict', 'is', null)]),
        eb('action.settledOn', '>=', since),
        eb.exists(
          eb
            .selectFrom('actionReview')
            .whereRef('actionReview.partnershipId', '=', 'action.partnershipId')
            .whereRef('actionReview.actionId', '=', 'action.id')
            .where('actionReview.meetingId', '=', meeting.id)
            .select('actionReview.id'),
        ),
      ]),
    )
    .orderBy('action.dueOn')
    .orderBy('action.id')
    .execute()
  const reviews = await findReviewsOf(
    tx,
    found.map(({ id }) => id),
  )
  return found.map((action) => {
    const own = reviews.get(action.id) ?? []
    return { action, reviews: own, reviewedHere: own.some((review) => review.meeting?.id === meeting.id) }
  })
}

/** What was agreed under an item in a meeting. */
export async function findAgreed(tx: Tx, entryId: string, today: Day): Promise<Action[]> {
  return actions(tx, today).where('action.entryId', '=', entryId).orderBy('action.id').execute()
}

/** What was agreed in a meeting, by agenda item. */
export async function findAgreedIn(tx: Tx, meetingId: string, today: Day): Promise<Map<string, Action[]>> {
  const found = await actions(tx, today)
    .innerJoin('agendaEntry', (join) =>
      join
        .onRef('agendaEntry.partnershipId', '=', 'action.partnershipId')
        .onRef('agendaEntry.id', '=', 'action.entryId'),
    )
    .where('agendaEntry.meetingId', '=', meetingId)
    .select('agendaEntry.itemId')
    .orderBy('action.id')
    .execute()
  return Map.groupBy(found, ({ itemId }) => itemId)
}

/** What was said of actions when one looked back in a meeting, the last of each; and the item that it was under. */
export async function findReviewedIn(
  tx: Tx,
  meetingId: string,
): Promise<{ itemId: string; reviewed: (Review & { what: string; ownerName: string })[] } | undefined> {
  const item = await tx.db
    .selectFrom('agendaEntry')
    .innerJoin('agendaItem', (join) =>
      join
        .onRef('agendaItem.partnershipId', '=', 'agendaEntry.partnershipId')
        .onRef('agendaItem.id', '=', 'agendaEntry.itemId'),
    )
    .where('agendaEntry.partnershipId', '=', tx.scope.partnershipId)
    .where('agendaEntry.meetingId', '=', meetingId)
    .where('agendaItem.kind', '=', 'look-back')
    .orderBy('agendaEntry.position')
    .select('agendaItem.id')
    .executeTakeFirst()
  if (!item) return undefined
  const { rows } = await sql<Review & { what: string; ownerName: string }>`
    select distinct on (a.due_on, a.id) r.id, r.reviewed_on as day, r.state, r.verdict, r.line, r.new_due_on as "newDueOn",
      null as "byName", null as meeting, a.what, coalesce(p.name, b.name) as "ownerName"
    from action_review r
    join action a on a.partnership_id = r.partnership_id and a.id = r.action_id
    left join person p on p.partnership_id = a.partnership_id and p.id = a.owner_id
    left join body b on b.partnership_id = a.partnership_id and b.id = a.owner_body_id
    where r.partnership_id = ${tx.scope.partnershipId} and r.meeting_id = ${meetingId}
    order by a.due_on, a.id, r.at desc`.execute(tx.db)
  return { itemId: item.id, reviewed: rows }
}

/** How a body stands with what it agreed, for the agenda of a meeting. */
export async function findToLookBackOn(tx: Tx, meeting: Meeting): Promise<ToLookBackOn> {
  const { partnershipId } = tx.scope
  const bodyId = meeting.body.id
  const { rows } = await sql<Omit<ToLookBackOn, 'meetingDay'>>`
    with held as (
      select (m.starts_at at time zone 'Europe/Amsterdam')::date as day, m.id, m.state from meeting m
      where m.partnership_id = ${partnershipId} and m.body_id = ${bodyId} and m.state <> 'cancelled'),
    unsettled as (
      select a.agreed_on, a.due_on, a.state from action a
      where a.partnership_id = ${partnershipId} and (a.body_id = ${bodyId} or a.owner_body_id = ${bodyId})
        and a.agreed_on < ${meeting.day} and (a.state in ('open', 'under-way') or (a.state = 'done' and a.verdict is null)))
    select
      (select max(h.day) from held h
        join agenda_entry e on e.partnership_id = ${partnershipId} and e.meeting_id = h.id
        join agenda_item i on i.partnership_id = e.partnership_id and i.id = e.item_id and i.kind = 'look-back'
        where h.state = 'closed' and e.outcome = 'finished' and h.day < ${meeting.day}) as "lastOn",
      not exists (select from held h where h.day > ${meeting.day}
        and h.day < ${schoolYearStart(meeting.day)}::date + interval '1 year') as "lastOfYear",
      exists (select from agenda_item i where i.partnership_id = ${partnershipId} and i.body_id = ${bodyId}
        and i.kind = 'look-back' and i.state = 'open' and not exists (
          select from agenda_entry e join held h on h.id = e.meeting_id
          where e.partnership_id = i.partnership_id and e.item_id = i.id and h.day > ${meeting.day})) as planned,
      (select min(agreed_on) from unsettled) as "oldestOn",
      (select count(*)::integer from unsettled) as unsettled,
      (select count(*)::integer from unsettled where due_on < ${meeting.day} and state <> 'done') as late`.execute(
    tx.db,
  )
  const [row] = rows
  if (!row) throw new Error('a row of subqueries is always there')
  return { meetingDay: meeting.day, ...row }
}

/** A meeting in which this person will look back. */
export type ComingLookBack = { meetingId: string; itemId: string; title: string; day: Day }

/** Where this person will look back from a day until another: in meetings that they were invited to. */
export async function findComingLookBacks(tx: Tx, from: Day, until: Day): Promise<ComingLookBack[]> {
  const { rows } = await sql<ComingLookBack>`
    select m.id as "meetingId", i.id as "itemId", m.title, (m.starts_at at time zone 'Europe/Amsterdam')::date as day
    from meeting m
    join agenda_entry e on e.partnership_id = m.partnership_id and e.meeting_id = m.id
    join agenda_item i on i.partnership_id = e.partnership_id and i.id = e.item_id and i.kind = 'look-back'
    join invitee v on v.partnership_id = m.partnership_id and v.meeting_id = m.id and v.person_id = ${tx.scope.personId}
    where m.partnership_id = ${tx.scope.partnershipId} and m.state in ('planned', 'convened')
      and (m.starts_at at time zone 'Europe/Amsterdam')::date between ${from} and ${until}
    order by m.starts_at`.execute(tx.db)
  return rows
}
