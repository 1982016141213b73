import { timeOf } from '../../../platform/clock.ts'
import { weekDay } from '../../../ui/words.ts'
import type { Meeting } from '../queries.ts'
import { type MeetingState, meetingStateNames } from '../rules.ts'

type Period = Pick<Meeting, 'startsAt' | 'endsAt'>

/** 15:30–17:00 */
export const periodInWords = ({ startsAt, endsAt }: Period): string => `${timeOf(startsAt)}–${timeOf(endsAt)}`

/** dinsdag 1 december 2026, 15:30–17:00 */
export const whenInWords = (meeting: Period & { day: string }): string =>
  `${weekDay(meeting.day)} ${meeting.day.slice(0, 4)}, ${periodInWords(meeting)}`

/** How far a meeting is, in a few letters. */
export function StateTag({ state, overdue = false }: { state: MeetingState; overdue?: boolean }) {
  if (overdue) return <span class="tag now">nog afsluiten</span>
  return <span class={state === 'closed' ? 'tag done' : 'tag'}>{meetingStateNames[state]}</span>
}
