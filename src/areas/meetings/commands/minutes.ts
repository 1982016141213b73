import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { writeLetter } from '../../../platform/letters.ts'
import { longDay } from '../../../ui/words.ts'
import type { MinutesText } from '../minutes.ts'
import { findInvitees, type Meeting } from '../queries.ts'
import { takeItemStep } from './agenda.ts'
import type { Post } from './invitations.ts'

/**
 * Offers the minutes of a closed meeting to whoever was invited: each gets a letter that leads to them.
 * @returns false when the meeting is not closed, or they were offered already
 */
export async function offerMinutes(tx: Tx, post: Post, meeting: Meeting): Promise<boolean> {
  const offered = await tx.db
    .updateTable('meeting')
    .set((eb) => ({ minutesState: 'offered', revision: eb('revision', '+', 1) }))
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', meeting.id)
    .where('state', '=', 'closed')
    .where('minutesState', '=', 'growing')
    .returning('revision')
    .executeTakeFirst()
  if (!offered) return false
  for (const { personId, name, email } of await findInvitees(tx, meeting.id))
    await writeLetter(tx, post.jobs, {
      personId,
      recipient: email,
      subject: `Het verslag van ${meeting.title}, ${longDay(meeting.day)}`,
      body: `Dag ${name},\n\nHet verslag van de bijeenkomst “${meeting.title}” van ${longDay(meeting.day)} is klaar om te lezen. Klopt er iets niet? Zeg het in de volgende bijeenkomst; daar stellen we het vast.`,
      link: `/meetings/${meeting.id}/minutes`,
      onceKey: `minutes:${meeting.id}:${offered.revision}:${personId}`,
    })
  await recordEvent(tx, { verb: 'minutes.offer', subjectKind: 'meeting', subjectId: meeting.id })
  return true
}

/**
 * Approves the minutes of an earlier meeting in this one: from now on they never change. The agenda item is finished.
 * @param text what they say, corrections included
 * @returns false when they do not wait for approval
 */
export async function approveMinutes(
  tx: Tx,
  meeting: Meeting,
  { itemId, minutesOf, text }: { itemId: string; minutesOf: string; text: MinutesText },
): Promise<boolean> {
  const approved = await tx.db
    .updateTable('meeting')
    .set((eb) => ({
      minutesState: 'approved',
      minutes: JSON.stringify(text),
      approvedIn: meeting.id,
      revision: eb('revision', '+', 1),
    }))
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', minutesOf)
    .where('state', '=', 'closed')
    .where('minutesState', '=', 'offered')
    .returning('id')
    .executeTakeFirst()
  if (!approved) return false
  await takeItemStep(tx, meeting.body.id, { kind: 'finish', itemId, meetingId: meeting.id })
  await recordEvent(tx, {
    verb: 'minutes.approve',
    subjectKind: 'meeting',
    subjectId: minutesOf,
    detail: { inMeeting: meeting.id },
  })
  return true
}
