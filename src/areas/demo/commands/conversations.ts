import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import { inParts } from '../../../platform/database/inParts.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { addBlueprintBodies } from '../../bodies/index.ts'
import { reportOf } from '../../dialogues/index.ts'
import { findFramework, placedItems } from '../../instruments/index.ts'
import { minutesText } from '../conversation/minutes.ts'
import type { BodyName, DemoAgreement, DemoConversations, DemoDialogue } from '../conversation/records.ts'
import type { DemoStory } from '../records.ts'

/** What a record of the story refers to, as it is called in this database. */
type Names = {
  bodyId(body: BodyName): string
  /** Where an item of the framework stands. */
  about(frameworkItemId: string | null): { instrumentId: string; instrumentItemId: string; guarantee: number } | object
  versionId: string
  bodyName(body: BodyName): string
  partnership: string
  person(id: string): string
}

/**
 * Writes what people of the demo said to each other, at the bodies of the blueprint.
 * @param frameworkVersionId the version of the conversation framework that they talked about
 */
export async function writeConversations(
  tx: Tx,
  { conversations: told, people, partnership }: Pick<DemoStory, 'conversations' | 'people' | 'partnership'>,
  frameworkVersionId: string,
  today: Day,
): Promise<void> {
  await addBlueprintBodies(tx, today)
  const nameOf = new Map(people.map(({ id, name }) => [id, name]))
  const names = {
    ...(await findNames(tx, frameworkVersionId)),
    partnership: partnership.name,
    person: (id: string) => nameOf.get(id) ?? '',
  }
  await writeChairs(tx, told, names)
  await writeMeetings(tx, told, names)
  await writeDialogues(tx, told, names)
  await writeSignals(tx, told, names)
  await writeAgreements(tx, told.agreements, names)
  await writeCommitments(tx, told, names)
}

async function findNames(tx: Tx, versionId: string): Promise<Omit<Names, 'partnership' | 'person'>> {
  const bodies = await tx.db
    .selectFrom('body')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .select(['id', 'kind', 'name', 'organisationId'])
    .execute()
  const made = new Map(bodies.map((body) => [`${body.kind} ${body.organisationId}`, body]))
  const find = ({ kind, organisationId }: BodyName) => {
    const body = made.get(`${kind} ${organisationId}`)
    if (!body) throw new Error(`the demo meets at a body that is not there: ${kind} of ${organisationId}`)
    return body
  }
  const framework = await findFramework(tx, versionId)
  if (!framework) throw new Error('the demo has no conversation framework')
  const { instrumentId, definition } = framework
  const guarantees = new Map(placedItems(definition).map(({ id, subtheme }) => [id, subtheme.guarantee]))
  return {
    versionId,
    bodyId: (body) => find(body).id,
    bodyName: (body) => find(body).name,
    about(instrumentItemId) {
      const guarantee = guarantees.get(instrumentItemId ?? '')
      return instrumentItemId !== null && guarantee ? { instrumentId, instrumentItemId, guarantee } : {}
    },
  }
}

async function writeChairs({ db, scope }: Tx, { chairs }: DemoConversations, names: Names): Promise<void> {
  const { partnershipId } = scope
  const seats = chairs.map(({ body, personId }) => ({
    partnershipId,
    bodyId: names.bodyId(body),
    personId,
    function: 'chair',
  }))
  await inParts(seats, (part) => db.insertInto('seat').values(part).execute())
}

async function writeMeetings({ db, scope }: Tx, told: DemoConversations, names: Names): Promise<void> {
  const { meetings, items } = told
  const { partnershipId } = scope
  await inParts(meetings, (part) =>
    db
      .insertInto('meeting')
      .values(
        part.map((meeting) => {
          const { id, body, title, startsAt, endsAt, place, state, minutesState, approvedIn } = meeting
          const minutes = minutesText(meeting, told, { ...names, body: names.bodyName(body) })
          return {
            partnershipId,
            id,
            bodyId: names.bodyId(body),
            title,
            startsAt,
            endsAt,
            place,
            state,
            minutesState,
            approvedIn,
            minutes: minutes ? JSON.stringify(minutes) : null,
          }
        }),
      )
      .execute(),
  )
  await inParts(items, (part) =>
    db
      .insertInto('agendaItem')
      .values(part.map(({ body, ...item }) => ({ partnershipId, bodyId: names.bodyId(body), ...item })))
      .execute(),
  )
  const invitees = meetings.flatMap(({ id: meetingId, invitees: invited }) =>
    invited.map((invitee) => ({ partnershipId, meetingId, sentSequence: 0, ...invitee })),
  )
  await inParts(invitees, (part) => db.insertInto('invitee').values(part).execute())
  const entries = meetings.flatMap(({ id: meetingId, entries: listed }) =>
    listed.map(({ decisions: _decisions, ...entry }, index) => ({
      partnershipId,
      meetingId,
      position: index + 1,
      ...entry,
    })),
  )
  await inParts(entries, (part) => db.insertInto('agendaEntry').values(part).execute())
  const decisions = meetings.flatMap(({ entries: listed, endsAt, invitees: [writer] }) =>
    listed.flatMap(({ id: entryId, decisions: taken }) =>
      taken.map((one) => ({ partnershipId, entryId, decidedAt: endsAt, writtenBy: writer?.personId ?? null, ...one })),
    ),
  )
  await inParts(decisions, (part) => db.insertInto('decision').values(part).execute())
}

async function writeDialogues({ db, scope }: Tx, told: DemoConversations, names: Names): Promise<void> {
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

async function writeSignals(tx: Tx, { signals }: DemoConversations, names: Names): Promise<void> {
  const { db, scope } = tx
  const { partnershipId } = scope
  for (const { body, senderId, steps, ...signal } of signals) {
    await db
      .insertInto('signal')
      .values({ partnershipId, bodyId: names.bodyId(body), ...signal })
      .execute()
    await actAs(tx, senderId)
    await db
      .insertInto('signalSender')
      .values({ partnershipId, signalId: signal.id, personId: senderId, anonymous: signal.anonymous })
      .execute()
    await db
      .insertInto('signalStep')
      .values(
        steps.map(({ body: at, fromBody, takenOn, ...step }) => ({
          partnershipId,
          signalId: signal.id,
          bodyId: names.bodyId(at),
          fromBodyId: fromBody ? names.bodyId(fromBody) : null,
          takenOn,
          at: `${takenOn} 12:00 Europe/Amsterdam`,
          ...step,
        })),
      )
      .execute()
  }
}

async function writeAgreements({ db, scope }: Tx, agreements: readonly DemoAgreement[], names: Names): Promise<void> {
  const { partnershipId } = scope
  await inParts(agreements, (part) =>
    db
      .insertInto('action')
      .values(
        part.map(({ body, origin, frameworkItemId, reviews: _reviews, firstDueOn: _first, ...action }) => ({
          partnershipId,
          bodyId: names.bodyId(body),
          // Each of them says where it comes from; the other origins stay empty.
          findingId: 'findingId' in origin ? origin.findingId : null,
          entryId: 'entryId' in origin ? origin.entryId : null,
          signalId: 'signalId' in origin ? origin.signalId : null,
          ...names.about(frameworkItemId),
          ...action,
        })),
      )
      .execute(),
  )
  const reviews = agreements.flatMap(({ id: actionId, reviews: looked }) =>
    looked.map((review) => ({
      partnershipId,
      actionId,
      at: `${review.reviewedOn} 12:00 Europe/Amsterdam`,
      ...review,
    })),
  )
  await inParts(reviews, (part) => db.insertInto('actionReview').values(part).execute())
}

/** A commitment can be written only by whoever means it, in the demo too. */
async function writeCommitments(tx: Tx, { commitments }: DemoConversations, names: Names): Promise<void> {
  const { partnershipId } = tx.scope
  for (const [personId, own] of Map.groupBy(commitments, (commitment) => commitment.personId)) {
    await actAs(tx, personId)
    await tx.db
      .insertInto('commitment')
      .values(
        own.map(({ body, frameworkItemId, ...commitment }) => ({
          partnershipId,
          bodyId: names.bodyId(body),
          ...names.about(frameworkItemId),
          ...commitment,
        })),
      )
      .execute()
  }
}

/** Goes on as somebody, for what the database lets only that person write. */
export async function actAs(tx: Tx, personId: string): Promise<void> {
  await sql`select set_config('peilstok.person_id', ${personId}, true)`.execute(tx.db)
}
