import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { Place } from '../forms.ts'
import type { Dialogue } from '../queries.ts'
import { tellDialogue } from '../topics.ts'
import { lockDialogue } from './steps.ts'

/**
 * Makes the groups of a conversation anew, while nobody came in yet.
 * @param groups per group the persons who are in it
 * @returns whether they were made; not once the conversation is opened
 */
export async function makeGroups(
  tx: Tx,
  { id: dialogueId }: Dialogue,
  groups: readonly (readonly string[])[],
): Promise<boolean> {
  const { partnershipId } = tx.scope
  if ((await lockDialogue(tx, dialogueId)).state !== 'preparing') return false
  for (const table of ['dialogueParticipant', 'dialogueGroup'] as const)
    await tx.db
      .deleteFrom(table)
      .where('partnershipId', '=', partnershipId)
      .where('dialogueId', '=', dialogueId)
      .execute()
  await tx.db
    .insertInto('dialogueGroup')
    .values(groups.map((_, index) => ({ partnershipId, dialogueId, number: index + 1 })))
    .execute()
  const participants = groups.flatMap((members, index) =>
    members.map((personId) => ({ partnershipId, dialogueId, personId, groupNumber: index + 1 })),
  )
  if (participants.length > 0) await tx.db.insertInto('dialogueParticipant').values(participants).execute()
  await recordEvent(tx, {
    verb: 'dialogue.make-groups',
    subjectKind: 'dialogue',
    subjectId: dialogueId,
    detail: { groups: groups.length, people: participants.length },
  })
  return true
}

/**
 * Puts people in other groups; a group that is not there yet is made.
 * @param places of participants, and of expected persons who are in no group yet; who is neither is left out
 * @returns how many went elsewhere; undefined when the conversation is closed
 */
export async function movePeople(
  tx: Tx,
  { id: dialogueId }: Dialogue,
  places: readonly Place[],
  expectedIds: readonly string[],
): Promise<number | undefined> {
  const { partnershipId } = tx.scope
  if ((await lockDialogue(tx, dialogueId)).state === 'closed') return undefined
  const present = await tx.db
    .selectFrom('dialogueParticipant')
    .where('partnershipId', '=', partnershipId)
    .where('dialogueId', '=', dialogueId)
    .select(['id', 'personId', 'groupNumber'])
    .execute()
  const moves = places.filter(({ id, group }) => present.some((one) => one.id === id && one.groupNumber !== group))
  const arrivals = places.filter(
    ({ id }) => expectedIds.includes(id) && !present.some(({ personId }) => personId === id),
  )
  const numbers = [...new Set([...moves, ...arrivals].map(({ group }) => group))]
  if (numbers.length === 0) return 0
  await tx.db
    .insertInto('dialogueGroup')
    .values(numbers.map((number) => ({ partnershipId, dialogueId, number })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  for (const { id, group } of moves)
    await tx.db
      .updateTable('dialogueParticipant')
      .set({ groupNumber: group })
      .where('partnershipId', '=', partnershipId)
      .where('id', '=', id)
      .execute()
  if (arrivals.length > 0)
    await tx.db
      .insertInto('dialogueParticipant')
      .values(arrivals.map(({ id, group }) => ({ partnershipId, dialogueId, personId: id, groupNumber: group })))
      .execute()
  await recordEvent(tx, {
    verb: 'dialogue.move-people',
    subjectKind: 'dialogue',
    subjectId: dialogueId,
    detail: { people: moves.length + arrivals.length },
  })
  await tellDialogue(tx, dialogueId, 'everybody')
  return moves.length + arrivals.length
}
