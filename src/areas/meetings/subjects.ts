import type { SubjectFinder } from '../../platform/web/access.ts'
import { meetingPolicy } from './policy.ts'
import { findMeeting, type Meeting } from './queries.ts'

/** `:meeting` in a path. */
export const theMeeting: SubjectFinder<Meeting> = {
  find: (tx, params, today) => findMeeting(tx, params.meeting ?? '', today),
  seenBy: meetingPolicy.see,
}
