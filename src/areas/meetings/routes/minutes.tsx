import { askForDocument, documentForm } from '../../../platform/reports/documentTask.ts'
import { page, redirect } from '../../../platform/web/answer.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import { offerMinutes } from '../commands.ts'
import type { MeetingSource } from '../meetingSource.ts'
import { minutesNow } from '../minutesNow.ts'
import { MinutesPage } from '../pages/MinutesPage.tsx'
import { meetingPath } from '../paths.ts'
import { meetingPolicy } from '../policy.ts'
import { minutesDocumentKind } from '../report/minutesTask.ts'
import { crumbsOf, theMeeting } from '../subjects.ts'

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
  subjectRoute({
    method: 'post',
    path: '/meetings/:meeting/minutes/document',
    subject: theMeeting,
    access: meetingPolicy.see,
    form: documentForm,
    handle: (request) =>
      askForDocument(request, {
        kind: minutesDocumentKind,
        title: `Verslag van ${request.subject.title}`,
        subject: request.subject.id,
        page: `${meetingPath(request.subject.id)}/minutes`,
      }),
  }),
]
