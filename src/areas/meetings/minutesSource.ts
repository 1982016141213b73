import { longDay } from '../../ui/words.ts'
import type { MeetingSource } from './meetingSource.ts'
import { findMinutesToApprove } from './queries.ts'

/** Proposes to approve the minutes of earlier meetings of the same body. */
export const minutesSource: MeetingSource = {
  name: 'minutes',
  async proposals(tx, _who, meeting) {
    const offered = await findMinutesToApprove(tx, meeting.body.id, meeting.startsAt)
    return offered.map(({ meetingId, day }) => ({
      key: meetingId,
      title: `Verslag van ${longDay(day)}`,
      kind: 'minutes',
      purpose: 'decide',
      minutes: 5,
      reason: `Het verslag van ${longDay(day)} is aangeboden, en nog niet vastgesteld.`,
      minutesOf: meetingId,
    }))
  },
}
