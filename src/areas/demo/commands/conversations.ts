import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import { inParts } from '../../../platform/database/inParts.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { addBlueprintBodies } from '../../bodies/index.ts'
import { minutesText } from '../conversation/minutes.ts'
import type { DemoAgreement, DemoConversations } from '../conversation/records.ts'
import type { DemoStory } from '../records.ts'
import { writeDialogues } from './dialogues.ts'
import { findNames, type Names } from './names.ts'

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
