import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { findSeated } from '../../bodies/index.ts'
import type { Meeting } from '../queries.ts'
import type { Reply } from '../rules.ts'
import { type Post, sendInvitations } from './invitations.ts'

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
export async function inviteGuest(tx: Tx, post: Post, meeting: Meeting, personId: string): Promise<void> {
  const { partnershipId } = tx.scope
  await tx.db
    .insertInto('invitee')
    .values({ partnershipId, meetingId: meeting.id, personId, guest: true })
    .onConflict((conflict) => conflict.columns(['partnershipId', 'meetingId', 'personId']).doNothing())
    .execute()
  await recordEvent(tx, { verb: 'meeting.invite-guest', subjectKind: 'meeting', subjectId: meeting.id })
  await sendInvitations(tx, post, meeting.id)
}

/** Invites whoever came to sit in the body after everybody was invited. */
export async function inviteNewcomers(tx: Tx, post: Post, meeting: Meeting, today: Day): Promise<void> {
  await inviteSeated(tx, meeting, today)
  await recordEvent(tx, { verb: 'meeting.invite-newcomers', subjectKind: 'meeting', subjectId: meeting.id })
  await sendInvitations(tx, post, meeting.id)
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
