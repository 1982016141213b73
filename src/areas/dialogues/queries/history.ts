import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { DialogueState, Glance } from '../rules.ts'

/**
 * What was said before of each item of a framework, over all its versions: at this table, and how often at others.
 * Items of which nothing was said are left out.
 * @param otherTables the bodies that this person may know of
 */
export async function findGlances(
  tx: Tx,
  { bodyId, instrumentId }: { bodyId: string; instrumentId: string },
  otherTables: readonly string[],
): Promise<Map<string, Glance>> {
  const { rows } = await sql<Glance & { itemId: string }>`
    with said as (
      select i.framework_item_id as item, d.id as dialogue, m.body_id,
        (m.starts_at at time zone 'Europe/Amsterdam')::date as day
      from dialogue d
      join instrument_version v on v.partnership_id = d.partnership_id and v.id = d.version_id
      join meeting m on m.partnership_id = d.partnership_id and m.id = d.meeting_id
      join dialogue_item i on i.partnership_id = d.partnership_id and i.dialogue_id = d.id
      where d.partnership_id = ${tx.scope.partnershipId} and d.state = 'closed' and v.instrument_id = ${instrumentId}
        and (m.body_id = ${bodyId} or m.body_id = any(${[...otherTables]}::uuid[]))
    ), here as (
      select item, max(day) as last_on, count(*)::integer as times, (array_agg(dialogue order by day desc, dialogue))[1] as last_dialogue
      from said where body_id = ${bodyId} group by item
    ), elsewhere as (
      select item, count(*)::integer as number from said where body_id <> ${bodyId} group by item
    ), agreed as (
      select instrument_item_id as item, count(*)::integer as number from action
      where partnership_id = ${tx.scope.partnershipId} and body_id = ${bodyId} and instrument_id = ${instrumentId}
        and state in ('open', 'under-way') and instrument_item_id is not null
      group by 1
    )
    select coalesce(here.item, elsewhere.item, agreed.item) as "itemId", here.last_on as "lastOn", coalesce(here.times, 0) as times,
      coalesce(elsewhere.number, 0) as elsewhere, coalesce(agreed.number, 0) as "openActions",
      array(
        select f.text from finding f
        where f.partnership_id = ${tx.scope.partnershipId} and f.dialogue_id = here.last_dialogue
          and f.framework_item_id = here.item and f.merged_into is null and f.text <> ''
        order by f.shared desc, f.created_at, f.id limit 3
      ) as findings
    from here
    full join elsewhere on elsewhere.item = here.item
    full join agreed on agreed.item = coalesce(here.item, elsewhere.item)`.execute(tx.db)
  return new Map(rows.map(({ itemId, ...glance }) => [itemId, glance]))
}

/** A conversation in a list. */
export type ListedDialogue = {
  id: string
  meetingId: string
  bodyId: string
  bodyName: string
  agendaItemId: string | null
  day: Day
  state: DialogueState
  goal: string
  facilitatorId: string
  closedAt: Date | null
  /** How many items it is about, and what the framework calls them. */
  itemIds: string[]
  frameworkTitle: string
  /** The subthemes that its items stand in, in the order of the framework. */
  subthemes: string[]
  /** Whether this person came in. */
  takesPart: boolean
}

function listed(tx: Tx) {
  const { partnershipId, personId } = tx.scope
  return tx.db
    .selectFrom('dialogue')
    .innerJoin('meeting', (join) =>
      join.onRef('meeting.partnershipId', '=', 'dialogue.partnershipId').onRef('meeting.id', '=', 'dialogue.meetingId'),
    )
    .innerJoin('body', (join) =>
      join.onRef('body.partnershipId', '=', 'meeting.partnershipId').onRef('body.id', '=', 'meeting.bodyId'),
    )
    .innerJoin('instrumentVersion as version', (join) =>
      join.onRef('version.partnershipId', '=', 'dialogue.partnershipId').onRef('version.id', '=', 'dialogue.versionId'),
    )
    .where('dialogue.partnershipId', '=', partnershipId)
    .select([
      'dialogue.id',
      'dialogue.meetingId',
      'meeting.bodyId',
      'body.name as bodyName',
      'dialogue.itemId as agendaItemId',
      sql<Day>`(meeting.starts_at at time zone 'Europe/Amsterdam')::date`.as('day'),
      'dialogue.state',
      'dialogue.goal',
      'dialogue.facilitatorId',
      'dialogue.closedAt',
      sql<string[]>`array(
        select i.framework_item_id from dialogue_item i
        where i.partnership_id = dialogue.partnership_id and i.dialogue_id = dialogue.id order by i.position)`.as(
        'itemIds',
      ),
      sql<string>`version.definition ->> 'title'`.as('frameworkTitle'),
      sql<string[]>`array(
        select s.subtheme ->> 'title' from jsonb_array_elements(version.definition -> 'subthemes') with ordinality s (subtheme, at)
        where exists (
          select from jsonb_array_elements(s.subtheme -> 'items') one (item)
          join dialogue_item i on i.framework_item_id = one.item ->> 'id'
          where i.partnership_id = dialogue.partnership_id and i.dialogue_id = dialogue.id)
        order by s.at)`.as('subthemes'),
      sql<boolean>`exists (
        select from dialogue_participant own
        where own.partnership_id = dialogue.partnership_id and own.dialogue_id = dialogue.id
          and own.person_id = ${personId} and own.joined_at is not null)`.as('takesPart'),
    ])
    .$narrowType<{ state: DialogueState }>()
    .orderBy('meeting.startsAt', 'desc')
    .orderBy('dialogue.id')
}

/** The conversations at a body's table, the last one first. */
export async function findDialoguesOfBody(tx: Tx, bodyId: string): Promise<ListedDialogue[]> {
  return listed(tx).where('meeting.bodyId', '=', bodyId).execute()
}

export async function findDialoguesOfMeeting(tx: Tx, meetingId: string): Promise<ListedDialogue[]> {
  return listed(tx).where('dialogue.meetingId', '=', meetingId).execute()
}

/** The conversations that somebody facilitates and that are not closed. */
export async function findFacilitated(tx: Tx): Promise<ListedDialogue[]> {
  return listed(tx)
    .where('dialogue.facilitatorId', '=', tx.scope.personId)
    .where('dialogue.state', '!=', 'closed')
    .where('meeting.state', '!=', 'cancelled')
    .execute()
}

/** The conversations in which this person took part, closed since a moment. */
export async function findRecentReports(tx: Tx, since: Date): Promise<ListedDialogue[]> {
  return listed(tx)
    .where('dialogue.closedAt', '>=', since)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('dialogueParticipant as own')
          .whereRef('own.partnershipId', '=', 'dialogue.partnershipId')
          .whereRef('own.dialogueId', '=', 'dialogue.id')
          .where('own.personId', '=', tx.scope.personId)
          .where('own.joinedAt', 'is not', null)
          .select('own.id'),
      ),
    )
    .execute()
}
