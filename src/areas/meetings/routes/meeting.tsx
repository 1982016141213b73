import { page } from '../../../platform/web/answer.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import { bodyPolicy, findSeated } from '../../bodies/index.ts'
import type { MeetingSource } from '../meetingSource.ts'
import { findRecorded } from '../minutesNow.ts'
import { MeetingPage } from '../pages/MeetingPage.tsx'
import { meetingPolicy } from '../policy.ts'
import { findAgenda, findBacklog, findInvitees } from '../queries.ts'
import { isComing } from '../rules.ts'
import { crumbsOf, theMeeting } from '../subjects.ts'
import { findProposals } from './sources.ts'

export const meetingPageRoutes = (sources: readonly MeetingSource[]): Route[] => [
  subjectRoute({
    method: 'get',
    path: '/meetings/:meeting',
    subject: theMeeting,
    access: meetingPolicy.see,
    async handle({ tx, who, subject: meeting }) {
      const mayLead = meetingPolicy.lead.allows(who, meeting)
      const takesPart = bodyPolicy.takePart.allows(who, meeting.body)
      const invitees = await findInvitees(tx, meeting.id)
      const seated = meeting.state === 'convened' && mayLead ? await findSeated(tx, meeting.body.id, who.today) : []
      const newcomers = seated.filter((one) => !invitees.some(({ personId }) => personId === one.personId))
      const proposals = mayLead && isComing(meeting.state) ? await findProposals(sources, tx, who, meeting) : []
      return page(
        meeting.title,
        <MeetingPage
          meeting={meeting}
          agenda={await findAgenda(tx, meeting)}
          invitees={invitees}
          recorded={await findRecorded(sources, tx, meeting)}
          proposals={proposals}
          waiting={takesPart ? (await findBacklog(tx, meeting.body.id)).length : 0}
          mayLead={mayLead}
          takesPart={takesPart}
          newcomers={newcomers.map(({ name }) => name)}
          today={who.today}
          personId={who.personId}
        />,
        { crumbs: crumbsOf(meeting) },
      )
    },
  }),
]
