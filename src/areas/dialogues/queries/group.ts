import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { DialogueState } from '../rules.ts'

/** Where somebody is who bears a pass: which conversation, how far it is, and in which group they sit. */
export type Place = {
  participantId: string
  dialogueId: string
  /** Null for a guest. */
  personId: string | null
  name: string | null
  groupNumber: number | null
  state: DialogueState
  round: number
  /** The items that were chosen, in order. */
  itemIds: string[]
}

export async function findPlace(tx: Tx, participantId: string): Promise<Place | undefined> {
  return tx.db
    .selectFrom('dialogueParticipant as participant')
    .innerJoin('dialogue', (join) =>
      join
        .onRef('dialogue.partnershipId', '=', 'participant.partnershipId')
        .onRef('dialogue.id', '=', 'participant.dialogueId'),
    )
    .leftJoin('person', (join) =>
      join
        .onRef('person.partnershipId', '=', 'participant.partnershipId')
        .onRef('person.id', '=', 'participant.personId'),
    )
    .where('participant.partnershipId', '=', tx.scope.partnershipId)
    .where('participant.id', '=', participantId)
    .select((eb) => [
      'participant.id as participantId',
      'participant.dialogueId',
      'participant.personId',
      eb.fn.coalesce('person.name', 'participant.guestName').as('name'),
      'participant.groupNumber',
      'dialogue.state',
      'dialogue.round',
      sql<string[]>`array(
        select i.framework_item_id from dialogue_item i
        where i.partnership_id = dialogue.partnership_id and i.dialogue_id = dialogue.id order by i.position)`.as(
        'itemIds',
      ),
    ])
    .$narrowType<{ state: DialogueState }>()
    .executeTakeFirst()
}

/** What moves while a conversation is held. */
export type Progress = {
  state: DialogueState
  round: number
  roundMinutes: number
  roundStartedAt: Date | null
  extraMinutes: number
  code: string | null
  groups: number[]
}

export async function findProgress(tx: Tx, dialogueId: string): Promise<Progress | undefined> {
  return tx.db
    .selectFrom('dialogue')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', dialogueId)
    .select([
      'state',
      'round',
      'roundMinutes',
      'roundStartedAt',
      'extraMinutes',
      'code',
      sql<number[]>`array(
        select g.number from dialogue_group g
        where g.partnership_id = dialogue.partnership_id and g.dialogue_id = dialogue.id order by g.number)`.as(
        'groups',
      ),
    ])
    .$narrowType<{ state: DialogueState }>()
    .executeTakeFirst()
}

/** A vervolgactie as a group wrote it down. */
export type ProposedAction = {
  id: string
  what: string
  ownerId: string | null
  ownerName: string | null
  dueOn: Day | null
}

/** An opbrengst, as it stands now. */
export type Finding = {
  id: string
  itemId: string
  /** Null for one of the plenary round. */
  groupNumber: number | null
  text: string
  evidence: string
  assurance: string
  /** The finding of the plenary round that it went into. */
  mergedInto: string | null
  /** Whether the plenary round said that many share it. */
  shared: boolean
  revision: number
  actions: ProposedAction[]
}

/** The findings of a conversation, in the order in which they came up; of one group, or of all and the plenary round. */
export async function findFindings(
  tx: Tx,
  dialogueId: string,
  only: { groupNumber?: number; itemId?: string } = {},
): Promise<Finding[]> {
  const { partnershipId } = tx.scope
  const { rows } = await sql<Finding>`
    select f.id, f.framework_item_id as "itemId", f.group_number as "groupNumber", f.text, f.evidence, f.assurance,
      f.merged_into as "mergedInto", f.shared, f.revision, coalesce(a.actions, '[]') as actions
    from finding f
    left join lateral (
      select jsonb_agg(jsonb_build_object(
        'id', a.id, 'what', a.what, 'ownerId', a.owner_id, 'ownerName', p.name, 'dueOn', a.due_on) order by a.id) as actions
      from proposed_action a
      left join person p on p.partnership_id = a.partnership_id and p.id = a.owner_id
      where a.partnership_id = f.partnership_id and a.finding_id = f.id
    ) a on true
    where f.partnership_id = ${partnershipId} and f.dialogue_id = ${dialogueId}
      and (${only.groupNumber ?? null}::integer is null or f.group_number = ${only.groupNumber ?? null})
      and (${only.itemId ?? null}::text is null or f.framework_item_id = ${only.itemId ?? null})
    order by f.created_at, f.id`.execute(tx.db)
  return rows
}

/** What a guest means to do, as that guest wrote it: row-level security shows it to nobody else. */
export type GuestCommitment = {
  id: string
  kind: 'going-to' | 'want-to'
  text: string
  instrumentItemId: string | null
}

export async function findGuestCommitments(tx: Tx, participantId: string): Promise<GuestCommitment[]> {
  return tx.db
    .selectFrom('guestCommitment')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('participantId', '=', participantId)
    .orderBy('madeAt')
    .orderBy('id')
    .select(['id', 'kind', 'text', 'frameworkItemId as instrumentItemId'])
    .$narrowType<{ kind: GuestCommitment['kind'] }>()
    .execute()
}
