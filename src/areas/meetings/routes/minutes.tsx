import type { Tx } from '../../../platform/database/scope.ts'
import { page, redirect } from '../../../platform/web/answer.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import { offerMinutes } from '../commands.ts'
import type { MeetingSource } from '../meetingSource.ts'
import { type MinutesText, writeMinutes } from '../minutes.ts'
import { MinutesPage } from '../pages/MinutesPage.tsx'
import { meetingPath } from '../paths.ts'
import { meetingPolicy } from '../policy.ts'
import { findAgenda, findApprovedMinutes, findInvitees, type Meeting } from '../queries.ts'
import { crumbsOf, theMeeting } from '../subjects.ts'
import { findRecorded } from './sources.ts'

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

export const minutesRoutes = (sources: readonly MeetingSource[]): Route[] => [
  subjectRoute({
    method: 'get',
    path: '/meetings/:meeting/minutes',
    subject: theMeeting,
    access: meetingPolicy.see,
    async handle({ tx, who, subject: meeting }) {
      const minutes = await minutesNow(sources, tx, who.partnershipName, meeting)
      const mayOffer =
        meeting.state === 'closed' && meeting.minutesState === 'growing' && meetingPolicy.lead.allows(who, meeting)
      return page(
        `Verslag ${meeting.body.name}`,
        <MinutesPage minutes={minutes} meetingId={meeting.id} mayOffer={mayOffer} />,
        { crumbs: crumbsOf(meeting, { title: 'Verslag' }) },
      )
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/meetings/:meeting/minutes/offer',
    subject: theMeeting,
    access: meetingPolicy.lead,
    async handle({ tx, subject: meeting, services }) {
      const offered = await offerMinutes(tx, services, meeting)
      return redirect(
        `${meetingPath(meeting.id)}/minutes`,
        offered ? 'Het verslag is aangeboden.' : 'Sluit de bijeenkomst eerst af; en aanbieden kan één keer.',
      )
    },
  }),
]
