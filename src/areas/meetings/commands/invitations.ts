import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { writeLetter } from '../../../platform/letters.ts'
import type { Services } from '../../../platform/services.ts'
import { type CalendarMeeting, pageOf } from '../calendar/calendarMeeting.ts'
import { type InvitationOccasion, invitationCalendar } from '../calendar/invitation.ts'
import { invitationLetter } from '../calendar/invitationLetter.ts'
import { findCalendarMeeting } from '../queries.ts'

/** What it takes to write a letter with an invitation. */
export type Post = Pick<Services, 'jobs' | 'config' | 'clock'>

type Reader = { personId: string; name: string; email: string }

/**
 * Writes to everybody whose calendar is behind: an invitation, a change, or that the meeting is cancelled. Call it after a
 * change of the meeting or of who is invited; whoever is up to date hears nothing, so calling it twice does no harm.
 * Whether the others must hear of a change is said by `meeting.sequence`: put it up by one for what calendars must take over.
 * A meeting that is only planned invites nobody yet, and one that was held nobody any more.
 * @returns how many letters were written
 */
export async function sendInvitations(tx: Tx, post: Post, meetingId: string): Promise<number> {
  const meeting = await findCalendarMeeting(tx, meetingId)
  if (meeting.state !== 'convened' && meeting.state !== 'cancelled') return 0
  const behind = await bringUpToDate(tx, meeting)
  for (const { sentBefore, ...reader } of behind) {
    const occasion = meeting.state === 'cancelled' ? 'cancelled' : sentBefore ? 'changed' : 'invited'
    await write(tx, post, { occasion, meeting, reader })
  }
  if (behind.length > 0)
    await recordEvent(tx, {
      verb: 'meeting.send-invitations',
      subjectKind: 'meeting',
      subjectId: meeting.id,
      detail: { sequence: meeting.sequence, letters: behind.length },
    })
  return behind.length
}

/** Takes somebody off the list of a meeting; whose calendar has it already, gets a letter that takes it out. */
export async function withdrawInvitation(tx: Tx, post: Post, meetingId: string, personId: string): Promise<void> {
  const meeting = await findCalendarMeeting(tx, meetingId)
  const { rows } = await sql<Reader & { wasSent: boolean }>`
    delete from invitee i using person p
    where i.partnership_id = ${tx.scope.partnershipId} and i.meeting_id = ${meetingId} and i.person_id = ${personId}
      and p.partnership_id = i.partnership_id and p.id = i.person_id
    returning p.id as "personId", p.name, p.email, i.sent_sequence is not null as "wasSent"`.execute(tx.db)
  const [gone] = rows
  if (!gone) return
  const { wasSent, ...reader } = gone
  if (wasSent && meeting.state === 'convened') await write(tx, post, { occasion: 'uninvited', meeting, reader })
  await recordEvent(tx, {
    verb: 'meeting.uninvite',
    subjectKind: 'meeting',
    subjectId: meetingId,
    detail: { personId },
  })
}

/** Marks in one statement who will be up to date, so that two who do this at once do not both write. */
async function bringUpToDate(tx: Tx, meeting: CalendarMeeting): Promise<(Reader & { sentBefore: boolean })[]> {
  const { rows } = await sql<Reader & { sentBefore: boolean }>`
    update invitee i set sent_sequence = ${meeting.sequence} from person p
    where i.partnership_id = ${tx.scope.partnershipId} and i.meeting_id = ${meeting.id}
      and p.partnership_id = i.partnership_id and p.id = i.person_id
      and coalesce(i.sent_sequence < ${meeting.sequence}, ${meeting.state === 'convened'})
    returning p.id as "personId", p.name, p.email, old.sent_sequence is not null as "sentBefore"`.execute(tx.db)
  return rows
}

async function write(
  tx: Tx,
  { jobs, config, clock }: Post,
  { occasion, meeting, reader }: { occasion: InvitationOccasion; meeting: CalendarMeeting; reader: Reader },
): Promise<void> {
  const { personId, name, email } = reader
  await writeLetter(tx, jobs, {
    personId,
    recipient: email,
    ...invitationLetter(occasion, meeting, name),
    link: occasion === 'uninvited' ? '' : pageOf(meeting),
    calendar: invitationCalendar({ occasion, meeting, to: reader, sender: config, now: clock() }),
  })
}
