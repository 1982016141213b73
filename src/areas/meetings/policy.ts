import { rule } from '../../platform/web/access.ts'
import type { Who } from '../../platform/web/who.ts'
import { type Body, bodyPolicy } from '../bodies/index.ts'
import type { Meeting, MeetingSeries } from './queries.ts'

const sees = (who: Who, meeting: Pick<Meeting, 'invited' | 'body'>) =>
  meeting.invited || bodyPolicy.takePart.allows(who, meeting.body)
const leads = (who: Who, meeting: Meeting) => bodyPolicy.lead.allows(who, meeting.body)

/** Who may do what with a meeting. */
export const meetingPolicy = {
  /** Agenda, papers and minutes: for whoever sits in the body, is invited, or coordinates. */
  see: rule<Pick<Meeting, 'invited' | 'body'>>('meeting.see', sees),
  /** To prepare, hold and close it. */
  lead: rule<Meeting>('meeting.lead', leads),
  /** To say whether one comes. */
  reply: rule<Meeting>('meeting.reply', (_who, meeting) => meeting.invited),
  /** What is on its agenda is its own: who sees and leads the one, does so with the other. */
  seeItem: rule<{ meeting: Meeting }>('meeting.see', (who, { meeting }) => sees(who, meeting)),
  leadItem: rule<{ meeting: Meeting }>('meeting.lead', (who, { meeting }) => leads(who, meeting)),
  /** A series belongs to its body. */
  seeSeries: rule<MeetingSeries>('body.take-part', (who, { body }) => bodyPolicy.takePart.allows(who, body)),
  leadSeries: rule<MeetingSeries>('body.lead', (who, { body }) => bodyPolicy.lead.allows(who, body)),
  /** What waits at a body's table is seen by whoever takes part in it. */
  seeBacklogItem: rule<{ body: Body }>('body.take-part', (who, { body }) => bodyPolicy.takePart.allows(who, body)),
  leadBacklogItem: rule<{ body: Body }>('body.lead', (who, { body }) => bodyPolicy.lead.allows(who, body)),
}
