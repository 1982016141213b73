import type { Tx } from '../../platform/database/scope.ts'
import type { MeetingSource, Recorded } from './meetingSource.ts'
import { type MinutesText, writeMinutes } from './minutes.ts'
import { findAgenda, findApprovedMinutes, findInvitees, type Meeting } from './queries.ts'

/** What later areas recorded in a meeting. One after the other: they share a transaction. */
export async function findRecorded(sources: readonly MeetingSource[], tx: Tx, meeting: Meeting): Promise<Recorded[]> {
  const found: Recorded[] = []
  for (const source of sources) found.push(...((await source.recorded?.(tx, meeting)) ?? []))
  return found
}

/** What the minutes of a meeting say: as they were approved, or as they grow. */
export async function minutesNow(
  sources: readonly MeetingSource[],
  tx: Tx,
  partnershipName: string,
  meeting: Meeting,
): Promise<MinutesText> {
  const approved = meeting.minutesState === 'approved' ? await findApprovedMinutes(tx, meeting.id) : undefined
  if (approved) return approved
  return writeMinutes({
    partnershipName,
    meeting,
    agenda: await findAgenda(tx, meeting),
    invitees: await findInvitees(tx, meeting.id),
    recorded: await findRecorded(sources, tx, meeting),
  })
}
