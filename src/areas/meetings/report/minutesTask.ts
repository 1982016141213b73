import { documentTask } from '../../../platform/reports/documentTask.ts'
import type { TaskKind } from '../../../platform/tasks.ts'
import { findWho } from '../../partnership/index.ts'
import type { MeetingSource } from '../meetingSource.ts'
import { minutesNow } from '../minutesNow.ts'
import { meetingPolicy } from '../policy.ts'
import { findMeeting } from '../queries.ts'
import { minutesDocument } from './minutesDocument.ts'

export const minutesDocumentKind = 'minutes'

/**
 * Makes the minutes of a meeting as PDF or Word, as far as whoever asks may see the meeting.
 * @param sources what later areas record in meetings
 */
export const minutesTask = (sources: readonly MeetingSource[]): TaskKind =>
  documentTask({
    kind: minutesDocumentKind,
    async find(tx, meetingId, today) {
      const who = await findWho(tx, today, false)
      const meeting = await findMeeting(tx, meetingId, today)
      if (!who || !meeting || !meetingPolicy.see.allows(who, meeting)) return undefined
      return minutesDocument(await minutesNow(sources, tx, who.partnershipName, meeting), today)
    },
    done: 'Het verslag is klaar.',
    gone: 'Deze bijeenkomst is er niet (meer), of is niet voor jou bedoeld.',
  })
