import { type Day, momentOn } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { planOccurrence } from '../../cycle/index.ts'
import type { Meeting } from '../queries.ts'
import { isComing } from '../rules.ts'
import { type Post, sendInvitations } from './invitations.ts'

export type MeetingValues = {
  title: string
  day: Day
  /** `HH:MM` in the Netherlands. */
  from: string
  until: string
  place: string
  onlineAddress: string
  remarks: string
}

/**
 * Plans a single meeting. A body meets more often than the cycle asks: only the one that is planned for it counts there.
 * @param occurrenceId the occurrence of the cycle that it is planned from
 * @returns its id
 */
export async function planMeeting(
  tx: Tx,
  bodyId: string,
  values: MeetingValues,
  occurrenceId: string | null = null,
): Promise<string> {
  const { partnershipId, personId } = tx.scope
  const { day, from, until, ...rest } = values
  const { id } = await tx.db
    .insertInto('meeting')
    .values({
      partnershipId,
      bodyId,
      createdBy: personId,
      startsAt: momentOn(day, from),
      endsAt: momentOn(day, until),
      ...rest,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordEvent(tx, { verb: 'meeting.plan', subjectKind: 'meeting', subjectId: id, detail: { bodyId } })
  if (occurrenceId !== null)
    await planOccurrence(tx, {
      activity: 'meeting',
      subject: { kind: 'body', bodyId },
      day,
      thing: { kind: 'meeting', id },
      occurrenceId,
    })
  return id
}

/**
 * Changes when, where and what a meeting is. What calendars must take over raises its sequence, and whoever was invited
 * gets a new letter.
 * @param revision the revision that the page showed; a newer one is never overwritten
 */
export async function changeMeeting(
  tx: Tx,
  post: Post,
  meeting: Meeting,
  values: MeetingValues,
  revision: number,
): Promise<'saved' | 'changed-meanwhile' | 'not-now'> {
  if (!isComing(meeting.state)) return 'not-now'
  const { day, from, until, ...rest } = values
  const startsAt = momentOn(day, from)
  const endsAt = momentOn(day, until)
  const moved = startsAt.getTime() !== meeting.startsAt.getTime() || endsAt.getTime() !== meeting.endsAt.getTime()
  const elsewhere =
    rest.place !== meeting.place || rest.onlineAddress !== meeting.onlineAddress || rest.title !== meeting.title
  const forCalendars = meeting.state === 'convened' && (moved || elsewhere)
  const changed = await tx.db
    .updateTable('meeting')
    .set((eb) => ({
      ...rest,
      startsAt,
      endsAt,
      revision: revision + 1,
      ...(meeting.seriesId && (moved || elsewhere) ? { changedByHand: true } : {}),
      ...(forCalendars ? { sequence: eb('sequence', '+', 1) } : {}),
    }))
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', meeting.id)
    .where('revision', '=', revision)
    .where('state', '=', meeting.state)
    .returning('id')
    .executeTakeFirst()
  if (!changed) return 'changed-meanwhile'
  await recordEvent(tx, {
    verb: 'meeting.change',
    subjectKind: 'meeting',
    subjectId: meeting.id,
    detail: { moved, elsewhere },
  })
  if (forCalendars) await sendInvitations(tx, post, meeting.id)
  return 'saved'
}
