import { sql } from 'kysely'
import { type Database, findEntrance, type Tx, withScope, withSession } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { givePass } from '../../../platform/passes.ts'
import type { DialogueState } from '../rules.ts'
import { tellDialogue } from '../topics.ts'

/** How long somebody who came in can go on without coming in again, in hours: until the day is over, wherever it began. */
const passHours = 24

/** A conversation as one sees it from outside, with its code. */
export type Doorway = {
  partnershipId: string
  dialogueId: string
  bodyName: string
  facilitatorName: string
  /** Whoever is signed in, in the partnership of this conversation. */
  person: { id: string; name: string } | undefined
}

/** What a code leads to. @returns undefined for a code that is not open (any more) */
export async function findDoorway(
  database: Database,
  code: string,
  sessionToken: string | undefined,
  now: Date,
): Promise<Doorway | undefined> {
  const entrance = await findEntrance(database, 'dialogue', code)
  if (!entrance) return undefined
  const { partnershipId, subjectId: dialogueId } = entrance
  const personId = sessionToken ? await findPersonIn(database, partnershipId, sessionToken, now) : undefined
  return withScope(
    database,
    { partnershipId, personId: personId ?? null },
    async (tx) => {
      const seen = await lookIn(tx, dialogueId)
      return seen && { partnershipId, dialogueId, ...seen }
    },
    'read',
  )
}

async function findPersonIn(
  database: Database,
  partnershipId: string,
  token: string,
  now: Date,
): Promise<string | undefined> {
  return withSession(
    database,
    token,
    now,
    async (session) => session?.memberships.find((one) => one.partnershipId === partnershipId)?.personId,
    'read',
  )
}

async function lookIn(tx: Tx, dialogueId: string) {
  const row = await tx.db
    .selectFrom('dialogue')
    .innerJoin('meeting', (join) =>
      join.onRef('meeting.partnershipId', '=', 'dialogue.partnershipId').onRef('meeting.id', '=', 'dialogue.meetingId'),
    )
    .innerJoin('body', (join) =>
      join.onRef('body.partnershipId', '=', 'meeting.partnershipId').onRef('body.id', '=', 'meeting.bodyId'),
    )
    .innerJoin('person as facilitator', (join) =>
      join
        .onRef('facilitator.partnershipId', '=', 'dialogue.partnershipId')
        .onRef('facilitator.id', '=', 'dialogue.facilitatorId'),
    )
    .leftJoin('person as own', (join) =>
      join.onRef('own.partnershipId', '=', 'dialogue.partnershipId').on('own.id', '=', tx.scope.personId),
    )
    .where('dialogue.partnershipId', '=', tx.scope.partnershipId)
    .where('dialogue.id', '=', dialogueId)
    .where('dialogue.state', 'in', ['joining', 'groups', 'plenary'])
    .select(['body.name as bodyName', 'facilitator.name as facilitatorName', 'own.id as ownId', 'own.name as ownName'])
    .executeTakeFirst()
  if (!row) return undefined
  const { ownId, ownName, ...seen } = row
  return { ...seen, person: ownId !== null && ownName !== null ? { id: ownId, name: ownName } : undefined }
}

/** As whom somebody comes in. */
export type Newcomer = { personId: string } | { guestName: string }

/** A place in the conversation, and the secret that opens it until a moment. */
export type Admission = { secret: string; expiresAt: Date }

/** Comes in through a doorway. @returns undefined when it was closed meanwhile */
export async function enter(
  database: Database,
  { partnershipId, dialogueId }: Doorway,
  newcomer: Newcomer,
  now: Date,
): Promise<Admission | undefined> {
  const personId = 'personId' in newcomer ? newcomer.personId : null
  return withScope(database, { partnershipId, personId }, (tx) => join(tx, dialogueId, newcomer, now))
}

/**
 * Gives somebody a place: a person the one that was prepared for them, or the one that they had on another phone; anybody
 * else a place in the smallest group.
 * @returns undefined when the conversation is not open for joining
 */
export async function join(tx: Tx, dialogueId: string, newcomer: Newcomer, now: Date): Promise<Admission | undefined> {
  const { partnershipId } = tx.scope
  // Who come in at once come after each other, so that groups stay even.
  const dialogue = await tx.db
    .selectFrom('dialogue')
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', dialogueId)
    .forUpdate()
    .select('state')
    .$narrowType<{ state: DialogueState }>()
    .executeTakeFirst()
  if (!dialogue || dialogue.state === 'preparing' || dialogue.state === 'closed') return undefined
  const personId = 'personId' in newcomer ? newcomer.personId : null
  const known = personId === null ? undefined : await placeOf(tx, dialogueId, personId)
  const groupNumber = known?.groupNumber ?? (await smallestGroup(tx, dialogueId))
  const { id } = await tx.db
    .insertInto('dialogueParticipant')
    .values({
      partnershipId,
      dialogueId,
      groupNumber,
      joinedAt: now,
      ...('personId' in newcomer ? { personId: newcomer.personId } : { guestName: newcomer.guestName }),
    })
    .onConflict((conflict) =>
      conflict
        .columns(['partnershipId', 'dialogueId', 'personId'])
        .doUpdateSet((eb) => ({ groupNumber, joinedAt: eb.fn.coalesce('dialogueParticipant.joinedAt', eb.val(now)) })),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  const expiresAt = new Date(now.getTime() + passHours * 3_600_000)
  const secret = await givePass(tx, { kind: 'dialogue', subjectId: id, personId, expiresAt })
  if (!known?.joined) {
    await recordEvent(tx, {
      verb: 'dialogue.join',
      subjectKind: 'dialogue',
      subjectId: dialogueId,
      detail: { guest: personId === null },
    })
    await tellDialogue(tx, dialogueId, [groupNumber])
  }
  return { secret, expiresAt }
}

async function placeOf(tx: Tx, dialogueId: string, personId: string) {
  const place = await tx.db
    .selectFrom('dialogueParticipant')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('dialogueId', '=', dialogueId)
    .where('personId', '=', personId)
    .select(['groupNumber', 'joinedAt'])
    .executeTakeFirst()
  return place && { groupNumber: place.groupNumber, joined: place.joinedAt !== null }
}

/** Null when the groups are not made yet. */
async function smallestGroup(tx: Tx, dialogueId: string): Promise<number | null> {
  const { rows } = await sql<{ number: number }>`
    select g.number from dialogue_group g
    left join dialogue_participant p on p.partnership_id = g.partnership_id and p.dialogue_id = g.dialogue_id
      and p.group_number = g.number
    where g.partnership_id = ${tx.scope.partnershipId} and g.dialogue_id = ${dialogueId}
    group by g.number order by count(p.id), g.number limit 1`.execute(tx.db)
  return rows[0]?.number ?? null
}

/**
 * Puts somebody in another group.
 * @returns false when there is no such participant or group in this conversation
 */
export async function moveParticipant(
  tx: Tx,
  dialogueId: string,
  participantId: string,
  groupNumber: number,
): Promise<boolean> {
  const { partnershipId } = tx.scope
  const { rows } = await sql<{ from: number | null }>`
    update dialogue_participant p set group_number = g.number
    from dialogue_group g, dialogue_participant before
    where g.partnership_id = ${partnershipId} and g.dialogue_id = ${dialogueId} and g.number = ${groupNumber}
      and p.partnership_id = g.partnership_id and p.dialogue_id = g.dialogue_id and p.id = ${participantId}
      and before.partnership_id = p.partnership_id and before.id = p.id
    returning before.group_number as "from"`.execute(tx.db)
  const [moved] = rows
  if (!moved) return false
  await recordEvent(tx, {
    verb: 'dialogue.move-participant',
    subjectKind: 'dialogue',
    subjectId: dialogueId,
    detail: { participantId, from: moved.from, to: groupNumber },
  })
  await tellDialogue(tx, dialogueId, [moved.from, groupNumber])
  return true
}
