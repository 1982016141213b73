import type { Crumb } from '../../../platform/web/answer.ts'
import type { Who } from '../../../platform/web/who.ts'
import { bodyPolicy } from '../../bodies/index.ts'
import { type Meeting, meetingPolicy } from '../../meetings/index.ts'
import type { Dialogue } from '../queries.ts'

/** Where a page about a meeting stands; links only where this person may go. */
export function crumbsOfMeeting(who: Who, meeting: Meeting, ...here: Crumb[]): Crumb[] {
  const body = { title: meeting.body.name, href: `/bodies/${meeting.body.id}` }
  const one = { title: meeting.title, href: `/meetings/${meeting.id}` }
  return [
    bodyPolicy.see.allows(who, meeting.body) ? body : { title: body.title },
    // A meeting is often named after its body.
    ...(meeting.title === meeting.body.name
      ? []
      : [meetingPolicy.see.allows(who, meeting) ? one : { title: one.title }]),
    ...here,
  ]
}

export function crumbsOf(who: Who, dialogue: Dialogue, here?: string): Crumb[] {
  const path = { title: 'Gesprek', href: `/dialogues/${dialogue.id}` }
  return here
    ? crumbsOfMeeting(who, dialogue.meeting, path, { title: here })
    : crumbsOfMeeting(who, dialogue.meeting, { title: path.title })
}
