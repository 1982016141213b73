import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { type FrameworkVersion, findFramework, type PlacedItem, placedItems } from '../../instruments/index.ts'
import { findMeeting, type Meeting } from '../../meetings/index.ts'
import type { DialogueState } from '../rules.ts'

/** A conversation with a framework, as one person looks at it. */
export type Dialogue = {
  id: string
  meeting: Meeting
  /** The item on the meeting's agenda that it fills. */
  agendaItemId: string | null
  framework: FrameworkVersion
  /** The items that were chosen, in the order in which they are talked about. */
  items: PlacedItem[]
  goal: string
  facilitatorId: string
  facilitatorName: string
  state: DialogueState
  /** Which of the items the groups talk about, from 0. */
  round: number
  roundMinutes: number
  roundStartedAt: Date | null
  /** What was added to this round alone. */
  extraMinutes: number
  /** What people type to come in; null before the opening and after closing. */
  code: string | null
  closedAt: Date | null
  revision: number
  /** The numbers of the groups, in order. */
  groups: number[]
  /** Whether this person facilitates it, or is one of its participants. */
  facilitates: boolean
  takesPart: boolean
}

export async function findDialogue(tx: Tx, id: string, today: Day): Promise<Dialogue | undefined> {
  const row = await dialogues(tx).where('dialogue.id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const { meetingId, versionId, itemIds, ...dialogue } = row
  const meeting = await findMeeting(tx, meetingId, today)
  const framework = await findFramework(tx, versionId)
  if (!meeting || !framework) return undefined
  const placed = new Map(placedItems(framework.definition).map((item) => [item.id, item]))
  const items = itemIds.flatMap((itemId) => placed.get(itemId) ?? [])
  return { ...dialogue, meeting, framework, items }
}

function dialogues(tx: Tx) {
  const { partnershipId, personId } = tx.scope
  return tx.db
    .selectFrom('dialogue')
    .innerJoin('person as facilitator', (join) =>
      join
        .onRef('facilitator.partnershipId', '=', 'dialogue.partnershipId')
        .onRef('facilitator.id', '=', 'dialogue.facilitatorId'),
    )
    .where('dialogue.partnershipId', '=', partnershipId)
    .select((eb) => [
      'dialogue.id',
      'dialogue.meetingId',
      'dialogue.itemId as agendaItemId',
      'dialogue.versionId',
      'dialogue.goal',
      'dialogue.facilitatorId',
      'facilitator.name as facilitatorName',
      'dialogue.state',
      'dialogue.round',
      'dialogue.roundMinutes',
      'dialogue.roundStartedAt',
      'dialogue.extraMinutes',
      'dialogue.code',
      'dialogue.closedAt',
      'dialogue.revision',
      sql<string[]>`array(
        select i.framework_item_id from dialogue_item i
        where i.partnership_id = dialogue.partnership_id and i.dialogue_id = dialogue.id order by i.position)`.as(
        'itemIds',
      ),
      sql<number[]>`array(
        select g.number from dialogue_group g
        where g.partnership_id = dialogue.partnership_id and g.dialogue_id = dialogue.id order by g.number)`.as(
        'groups',
      ),
      sql<boolean>`dialogue.facilitator_id is not distinct from ${personId}`.as('facilitates'),
      eb
        .exists(
          eb
            .selectFrom('dialogueParticipant as own')
            .whereRef('own.partnershipId', '=', 'dialogue.partnershipId')
            .whereRef('own.dialogueId', '=', 'dialogue.id')
            .where('own.personId', '=', personId)
            .where('own.joinedAt', 'is not', null)
            .select('own.id'),
        )
        .$castTo<boolean>()
        .as('takesPart'),
    ])
    .$narrowType<{ state: DialogueState }>()
}

/** Somebody in a conversation: a person, or a guest with a name until the report is there. */
export type Participant = {
  id: string
  personId: string | null
  /** Of the person or of the guest; null for a guest whose name was forgotten. */
  name: string | null
  guest: boolean
  /** Null while the groups are not made, and for whoever is in none. */
  groupNumber: number | null
  joinedAt: Date | null
  /** When they last wrote something. */
  wroteAt: Date | null
}

/** Who is in a conversation: everybody who was put in a group or joined, by group and name. */
export async function findParticipants(tx: Tx, dialogueId: string): Promise<Participant[]> {
  return tx.db
    .selectFrom('dialogueParticipant as participant')
    .leftJoin('person', (join) =>
      join
        .onRef('person.partnershipId', '=', 'participant.partnershipId')
        .onRef('person.id', '=', 'participant.personId'),
    )
    .where('participant.partnershipId', '=', tx.scope.partnershipId)
    .where('participant.dialogueId', '=', dialogueId)
    .select((eb) => [
      'participant.id',
      'participant.personId',
      eb.fn.coalesce('person.name', 'participant.guestName').as('name'),
      sql<boolean>`participant.person_id is null`.as('guest'),
      'participant.groupNumber',
      'participant.joinedAt',
      'participant.wroteAt',
    ])
    .orderBy('participant.groupNumber', (order) => order.asc().nullsLast())
    .orderBy(sql`coalesce(person.name, participant.guest_name)`)
    .orderBy('participant.id')
    .execute()
}
