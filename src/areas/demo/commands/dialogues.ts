import { inParts } from '../../../platform/database/inParts.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { reportOf } from '../../dialogues/index.ts'
import type { DemoConversations, DemoDialogue } from '../conversation/records.ts'
import type { Names } from './names.ts'

/** Writes the conversations with the framework; those that were held are closed, with their report. */
export async function writeDialogues({ db, scope }: Tx, told: DemoConversations, names: Names): Promise<void> {
  const { dialogues, meetings } = told
  const { partnershipId } = scope
  const startOf = new Map(meetings.map(({ id, startsAt }) => [id, startsAt]))
  const endOf = new Map(meetings.map(({ id, endsAt }) => [id, endsAt]))
  await inParts(dialogues, (part) =>
    db
      .insertInto('dialogue')
      .values(
        part.map((dialogue) => {
          const { id, meetingId, itemId, facilitatorId, goal, state, roundMinutes } = dialogue
          return {
            partnershipId,
            id,
            meetingId,
            itemId,
            facilitatorId,
            goal,
            roundMinutes,
            versionId: names.versionId,
            state,
            ...(state === 'closed'
              ? { closedAt: endOf.get(meetingId) ?? null, report: JSON.stringify(reportFor(dialogue, told)) }
              : {}),
          }
        }),
      )
      .execute(),
  )
  const items = dialogues.flatMap(({ id: dialogueId, frameworkItemIds }) =>
    frameworkItemIds.map((frameworkItemId, position) => ({ partnershipId, dialogueId, frameworkItemId, position })),
  )
  await inParts(items, (part) => db.insertInto('dialogueItem').values(part).execute())
  const groups = dialogues.flatMap(({ id: dialogueId, groups: count }) =>
    Array.from({ length: count }, (_, index) => ({ partnershipId, dialogueId, number: index + 1 })),
  )
  await inParts(groups, (part) => db.insertInto('dialogueGroup').values(part).execute())
  const participants = dialogues.flatMap(({ id: dialogueId, state, meetingId, participants: people }) =>
    people.map(({ id, personId, group }) => ({
      partnershipId,
      id,
      dialogueId,
      personId,
      groupNumber: group,
      joinedAt: state === 'closed' ? (startOf.get(meetingId) ?? null) : null,
    })),
  )
  await inParts(participants, (part) => db.insertInto('dialogueParticipant').values(part).execute())
  const findings = dialogues.flatMap(({ id: dialogueId, meetingId, findings: found }) =>
    found.map(({ group, ...finding }) => ({
      partnershipId,
      dialogueId,
      groupNumber: group,
      createdAt: startOf.get(meetingId) ?? '',
      changedAt: startOf.get(meetingId) ?? '',
      ...finding,
    })),
  )
  // What others were merged into comes before them.
  await inParts(
    findings.toSorted((a, b) => Number(a.mergedInto !== null) - Number(b.mergedInto !== null)),
    (part) => db.insertInto('finding').values(part).execute(),
  )
  await inParts(findings, (part) =>
    db
      .insertInto('findingRevision')
      .values(
        part.map(({ id, text, evidence, assurance, createdAt }) => ({
          partnershipId,
          findingId: id,
          revision: 1,
          text,
          evidence,
          assurance,
          writtenAt: createdAt,
        })),
      )
      .execute(),
  )
}

/** What the report of a conversation says, as the program itself makes it. */
function reportFor({ id, frameworkItemIds, findings, participants }: DemoDialogue, told: DemoConversations) {
  const actions = told.agreements.flatMap(({ id: actionId, origin, what, ownerId, firstDueOn: dueOn }) => {
    if (!('findingId' in origin) || !findings.some((finding) => finding.id === origin.findingId)) return []
    return [{ actionId, findingId: origin.findingId, what, owner: { personId: ownerId }, dueOn }]
  })
  const own = told.commitments.filter(({ dialogueId }) => dialogueId === id)
  return reportOf({
    itemIds: frameworkItemIds,
    findings: findings.map(({ frameworkItemId, group, ...finding }) => ({
      ...finding,
      itemId: frameworkItemId,
      groupNumber: group,
    })),
    actions,
    commitments: new Map(
      [...Map.groupBy(own, ({ frameworkItemId }) => frameworkItemId)].map(([item, made]) => [item, made.length]),
    ),
    personIds: participants.map(({ personId }) => personId),
    guests: 0,
  })
}
