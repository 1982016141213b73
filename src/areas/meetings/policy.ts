import { rule } from '../../platform/web/access.ts'
import { bodyPolicy } from '../bodies/index.ts'
import type { Meeting } from './queries.ts'

/** Who may do what with a meeting. */
export const meetingPolicy = {
  /** Agenda, papers and minutes: for whoever sits in the body, is invited, or coordinates. */
  see: rule<Pick<Meeting, 'invited' | 'body'>>(
    'meeting.see',
    (who, meeting) => meeting.invited || bodyPolicy.takePart.allows(who, meeting.body),
  ),
  /** To prepare, hold and close it. */
  lead: rule<Meeting>('meeting.lead', (who, meeting) => bodyPolicy.lead.allows(who, meeting.body)),
}
